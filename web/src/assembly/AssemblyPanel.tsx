import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed } from '../keys/strokes.ts'
import { useLiveMap } from '../map/liveMap.ts'
import { fitBox, prefersStillness } from '../map/moves.ts'
import type { Box, Padding } from '../map/target.ts'
import { usePhone } from '../shell/media.ts'
import { Problem } from '../shell/Problem.tsx'
import { useView } from '../url/useView.tsx'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { AssemblyCard } from './AssemblyCard.tsx'
import { addAssemblyLayers, drawAssemblies } from './assemblyLayers.ts'
import { type AssemblyWish, useAssemblies } from './assemblyQuery.ts'
import { assemblyWords } from './assemblyWords.ts'
import '../measure/measure.css'
import './assembly.css'

interface Props {
  readonly padding: Padding
  readonly onClose: () => void
}

const numberOf = (text: string) => (text.trim() === '' ? null : Number(text.replaceAll(',', '')))

/** Finds adjoining plots that together reach a size, lists them and draws them on the map. */
export function AssemblyPanel({ padding, onClose }: Props) {
  const words = useWords(assemblyWords)
  const locale = useLocale()
  const map = useLiveMap()
  const { view } = useView()
  const phone = usePhone()
  const [from, setFrom] = useState('30')
  const [to, setTo] = useState('50')
  const [gap, setGap] = useState('20')
  const [released, setReleased] = useState(false)
  const [active, setActive] = useState<string | null>(null)
  const panel = useRef<HTMLElement>(null)
  const wish = wishOf(numberOf(from), numberOf(to), numberOf(gap), {
    ...view.filter,
    ...(released ? { released: true } : {}),
  })
  const search = useAssemblies(wish)
  const found = search.data?.nodes ?? []

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const inside = event.target instanceof Node && panel.current?.contains(event.target)
    if (!inside || !pressed(event, keys.close)) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  })
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', key, true)
    return () => window.removeEventListener('keydown', key, true)
  }, [])
  useEffect(() => (map ? addAssemblyLayers(map) : undefined), [map])
  useEffect(() => {
    if (map) drawAssemblies(map, found, active)
  }, [map, found, active])
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])

  const show = (code: string, bbox: readonly number[]) => {
    setActive(code)
    if (map) fitBox(map, bbox as unknown as Box, beside(padding), !prefersStillness())
  }
  /** The part of the map that this panel leaves free, beside it or below. */
  const beside = (free: Padding): Padding => {
    const { width = 0, height = 0 } = panel.current?.getBoundingClientRect() ?? {}
    return phone ? { ...free, top: free.top + height } : { ...free, right: free.right + width }
  }
  const figure = (label: string, value: string, set: (text: string) => void) => (
    <label>
      {label}
      <input
        className="field"
        inputMode="decimal"
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </label>
  )
  return (
    <section ref={panel} className="measure assembly" aria-label={words.title} tabIndex={-1}>
      <div className="measure-head">
        <h2>{words.title}</h2>
        <button
          type="button"
          className="button quiet icon"
          aria-label={words.close}
          title={`${words.close} Esc`}
          onClick={onClose}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      <div className="assembly-wish">
        {figure(words.from, from, setFrom)}
        {figure(words.to, to, setTo)}
        {figure(words.gap, gap, setGap)}
      </div>
      <label className="assembly-only">
        <input
          type="checkbox"
          checked={released}
          onChange={(event) => setReleased(event.target.checked)}
        />
        {words.released}
      </label>
      {!wish ? (
        <p className="form-wrong" role="alert">
          {words.wrong}
        </p>
      ) : search.isError ? (
        <Problem error={search.error} onRetry={() => search.refetch()} />
      ) : search.isPending ? (
        <p role="status">{words.loading}</p>
      ) : (
        <>
          <p role="status" data-testid="assembly-count">
            {search.data?.totalCount
              ? words.found(formatCount(search.data.totalCount, locale))
              : words.none}
          </p>
          {search.data && !search.data.whole && <p className="form-wrong">{words.cut}</p>}
          {found.length === 0 && <p className="form-hint">{words.noneHint}</p>}
          <ol className="assembly-list" aria-busy={search.isPlaceholderData}>
            {found.map((assembly) => (
              <AssemblyCard
                key={assembly.code}
                assembly={assembly}
                active={assembly.code === active}
                onPoint={setActive}
                onShow={show}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function wishOf(
  min: number | null,
  max: number | null,
  gap: number | null,
  filter: AssemblyWish['filter'],
): AssemblyWish | null {
  if (min === null || !(min > 0) || (max !== null && !(max >= min))) return null
  if (gap === null || !(gap >= 0 && gap <= 100)) return null
  return { min, max, gap, filter }
}
