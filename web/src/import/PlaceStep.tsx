import { useState } from 'react'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Acting, Batch, Candidate } from './importQuery.ts'
import { importWords } from './importWords.ts'
import { ShapeMap } from './ShapeMap.tsx'

interface Props {
  readonly batch: Batch
  readonly acting: Acting
}

/** Every coordinate system that the numbers allow, drawn, with its verdict; a person chooses. */
export function PlaceStep({ batch, acting }: Props) {
  const words = useWords(importWords)
  const locale = useLocale()
  const all = batch.candidates as readonly Candidate[]
  const likely = all.filter(
    ({ verdict, stated }) => stated || ['INSIDE', 'PARTLY', 'REFUSED'].includes(verdict),
  )
  // What the file itself says and its numbers bear out needs no second choice.
  const said = all.find(({ stated, verdict }) => stated && verdict === 'INSIDE')
  const [picked, setPicked] = useState<string | null>(batch.crs ?? said?.key ?? null)
  const shown = likely.find(({ key }) => key === picked) ?? likely[0]
  const mayChoose = shown !== undefined && shown.verdict !== 'REFUSED' && picked === shown.key
  const others = all.filter((one) => !likely.includes(one))
  // All that lie about here in one frame: what is metres off shows only beside the others.
  const drawn = likely.filter((one) => one === shown || one.verdict !== 'OUTSIDE')
  return (
    <div className="import-place">
      <div>
        <p>{words.placeLead}</p>
        <fieldset className="import-candidates">
          <legend className="unseen">{words.steps[1]}</legend>
          {likely.map((one) => (
            <label key={one.key} className="import-candidate" data-verdict={one.verdict}>
              <input
                type="radio"
                name="crs"
                checked={picked === one.key}
                onChange={() => setPicked(one.key)}
              />
              <span>
                <strong>{one[locale]}</strong> <small>{one.key}</small>
                {one.stated && <small> · {words.stated}</small>}
                <br />
                <span className="import-verdict">{one.said[locale]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {others.length > 0 && (
          <details>
            <summary>{words.unlikely(others.length)}</summary>
            <ul>
              {others.map((one) => (
                <li key={one.key}>
                  {one[locale]}：{one.said[locale]}
                </li>
              ))}
            </ul>
          </details>
        )}
        <button
          type="button"
          className="button primary"
          disabled={!mayChoose || acting.busy}
          onClick={() => void acting.act('placeImport', { crs: picked })}
        >
          {words.placeHere}
        </button>
      </div>
      {shown?.box && (
        <ShapeMap
          box={boxAround(drawn.map(({ box }) => box))}
          shapes={[...drawn.filter((one) => one !== shown), shown].map((one) => ({
            ...{ key: one.key, geometry: one.outline, title: one[locale] },
            tone: one === shown ? one.verdict : 'OTHER',
          }))}
        />
      )}
    </div>
  )
}

/** West, south, east and north of all boxes together; what has no box is passed over. */
function boxAround(boxes: readonly unknown[]): number[] {
  const known = boxes.filter((box): box is number[] => Array.isArray(box))
  const all = (index: number) => known.map((box) => box[index] ?? 0)
  return [Math.min(...all(0)), Math.min(...all(1)), Math.max(...all(2)), Math.max(...all(3))]
}
