import { List, Map as MapIcon, SlidersHorizontal } from 'lucide-react'
import { conditionCount } from '../filter/filterModel.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { shellWords } from './shellWords.ts'
import './phone.css'

export type Pane = 'map' | 'list' | 'filter'

interface Props {
  readonly pane: Pane
  readonly onPane: (pane: Pane) => void
}

const icons = { map: MapIcon, list: List, filter: SlidersHorizontal }
const panes: readonly Pane[] = ['map', 'list', 'filter']

/** The three panes of a narrow screen, within reach of the thumb. */
export function PhoneTabs({ pane, onPane }: Props) {
  const words = useWords(shellWords)
  const { view } = useView()
  const count = conditionCount(view.filter)
  return (
    <nav className="phone-tabs" aria-label={words.views}>
      {panes.map((name) => {
        const Icon = icons[name]
        return (
          <button
            key={name}
            type="button"
            data-pane={name}
            aria-current={pane === name ? 'page' : undefined}
            onClick={() => onPane(name)}
          >
            <Icon aria-hidden="true" />
            {words[name]}
            {name === 'filter' && count > 0 && <span className="phone-count">{count}</span>}
          </button>
        )
      })}
    </nav>
  )
}
