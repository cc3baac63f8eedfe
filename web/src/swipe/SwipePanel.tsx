import { maySee } from '@panhuo/shared/access/access'
import { coloredField, colorings } from '@panhuo/shared/parcel/parcelColoring'
import { X } from 'lucide-react'
import { swatchStyle } from '../legend/swatchStyle.ts'
import { classesOf } from '../map/plotClasses.ts'
import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import type { Coloring } from '../url/view.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { swipeWords } from './swipeWords.ts'

interface Props {
  readonly coloring: Coloring
  readonly onClose: () => void
}

/** Which coloring lies to the right, and what its colors mean. */
export function SwipePanel({ coloring, onClose }: Props) {
  const words = useWords(swipeWords)
  const locale = useLocale()
  const { role } = useSession()
  const { change } = useView()
  const offered = colorings.filter((name) => maySee(role, coloredField(name)))
  return (
    <section className="swipe-panel" aria-label={words.title}>
      <div>
        <label>
          {words.right}
          <select
            className="field"
            value={coloring.colorBy}
            onChange={({ target }) => {
              const colorBy = offered.find((name) => name === target.value)
              if (colorBy) change({ swipe: { colorBy, breaks: null } }, { replace: true })
            }}
          >
            {offered.map((name) => (
              <option key={name} value={name}>
                {coloredField(name)[locale]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button quiet icon"
          aria-label={words.close}
          title={words.close}
          onClick={onClose}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      <details>
        <summary>{words.meaning}</summary>
        <ul>
          {classesOf(coloring).map(({ value, mark, color, [locale]: label }) => (
            <li key={value}>
              <span className="legend-swatch" style={swatchStyle(color)}>
                <b aria-hidden="true">{mark}</b>
              </span>
              {label}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
