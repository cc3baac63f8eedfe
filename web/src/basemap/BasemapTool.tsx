import { useQuery } from '@tanstack/react-query'
import { Layers, TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, memo, useId, useRef } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed } from '../keys/strokes.ts'
import { useLiveMap } from '../map/liveMap.ts'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { type BasemapSetup, basemaps, isSetUp } from './basemaps.ts'
import { basemapWords } from './basemapWords.ts'
import { useRememberedOpacity } from './opacity.ts'
import { useBasemap, useOpacity } from './useBasemap.ts'
import './basemap.css'

interface Props {
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** Which base map lies under the plots, and how strongly both are drawn. */
export const BasemapTool = memo(Tool)

function Tool({ open, onOpen }: Props) {
  const words = useWords(basemapWords)
  const locale = useLocale()
  const map = useLiveMap()
  const { view, change } = useView()
  const [opacity, setOpacity] = useRememberedOpacity()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useId()
  const { data: setup } = useQuery({
    queryKey: ['basemaps'],
    queryFn: async ({ signal }): Promise<BasemapSetup> => {
      const response = await fetch('/api/basemaps', { signal })
      if (!response.ok) throw new Error(`basemaps: ${response.status}`)
      return response.json()
    },
    enabled: open || view.base !== 'schematic',
    staleTime: Number.POSITIVE_INFINITY,
  })
  const drawn = isSetUp(view.base, setup) ? view.base : 'schematic'
  const failed = useBasemap(map, drawn, setup, locale)
  useOpacity(map, opacity.ground, opacity.plots)

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || !pressed(event, keys.close)) return
    event.preventDefault()
    onOpen(false)
    button.current?.focus()
  }
  const trouble = failed && (
    <div className="trouble-note basemap-trouble" role="alert">
      <p>
        <TriangleAlert aria-hidden="true" size={16} />
        {words.failed(words.names[drawn])}
      </p>
      <small>{drawn === 'file' ? words.failedFile : words.failedTianditu}</small>
      <button type="button" className="button" onClick={() => change({ base: 'schematic' })}>
        {words.instead}
      </button>
    </div>
  )
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={words.base}
        title={words.base}
        aria-expanded={open}
        aria-controls={panel}
        onKeyDown={onKeyDown}
        onClick={() => onOpen(!open)}
      >
        <Layers aria-hidden="true" size={17} />
      </button>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes it from whatever is inside
        <div id={panel} className="basemap" onKeyDown={onKeyDown}>
          <fieldset>
            <legend>{words.base}</legend>
            {basemaps.map((name) => (
              <label key={name} data-off={!isSetUp(name, setup) || undefined}>
                <input
                  type="radio"
                  name={panel}
                  checked={drawn === name}
                  disabled={!isSetUp(name, setup)}
                  onChange={() => change({ base: name })}
                />
                {words.names[name]}
                {!isSetUp(name, setup) && <small>{words.notSetUp}</small>}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{words.opacity}</legend>
            {(['ground', 'plots'] as const).map((name) => (
              <label key={name}>
                <span>{words[name]}</span>
                <input
                  type="range"
                  min="0"
                  max="1"
                  step="0.05"
                  value={opacity[name]}
                  aria-valuetext={`${Math.round(opacity[name] * 100)}%`}
                  onChange={({ target }) =>
                    setOpacity({ ...opacity, [name]: Number(target.value) })
                  }
                />
              </label>
            ))}
          </fieldset>
          {trouble}
        </div>
      )}
      {!open && trouble}
      {(drawn === 'vector' || drawn === 'imagery') && (
        <p className="basemap-source">{words.tianditu}</p>
      )}
      {drawn === 'file' && <p className="basemap-source">© OpenStreetMap, Protomaps</p>}
    </>
  )
}
