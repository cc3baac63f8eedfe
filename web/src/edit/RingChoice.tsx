import { useWords } from '../words/locale.tsx'
import { withoutRing } from './ringSet.ts'
import type { Rings } from './shapeParts.ts'
import { shapeWords } from './shapeWords.ts'

interface Props {
  readonly parts: readonly Rings[]
  /** The one in hand, counted over all parts. */
  readonly ring: number
  readonly onChoose: (ring: number) => void
  readonly onPut: (parts: readonly Rings[]) => void
  readonly onAdd: () => void
}

/** Which part or hole is in hand; adds one, or takes out the one in hand. */
export function RingChoice({ parts, ring, onChoose, onPut, onAdd }: Props) {
  const words = useWords(shapeWords)
  const names = parts.flatMap((part, at) =>
    part.map((_, hole) => (hole === 0 ? words.part(at + 1) : words.hole(at + 1, hole))),
  )
  const left = withoutRing(parts, ring)
  return (
    <>
      {names.length > 1 && (
        <label className="shape-switch">
          {words.ring}
          <select
            className="field"
            value={ring}
            onChange={(event) => onChoose(Number(event.target.value))}
          >
            {names.map((name, at) => (
              <option key={name} value={at}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="draw-ends">
        <button type="button" className="button" onClick={onAdd}>
          {words.addRing}
        </button>
        {names[ring] && left.length > 0 && names.length > 1 && (
          <button type="button" className="button" onClick={() => onPut(left)}>
            {words.dropRing(names[ring])}
          </button>
        )}
      </div>
    </>
  )
}
