import { maySee } from '@panhuo/shared/access/access'
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useId, useState } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed } from '../keys/strokes.ts'
import { useSession } from '../session/session.ts'
import { useWords } from '../words/locale.tsx'
import { plotTabWords } from './plotTabWords.ts'
import './plotTabs.css'

const LifePanel = lazy(async () => ({ default: (await import('./LifePanel.tsx')).LifePanel }))

type Tab = 'facts' | 'life'
const tabs: readonly Tab[] = ['facts', 'life']
/** A link with this end opens the work on a plot, as the morning page does. */
export const LIFE_HASH = '#life'
let last: Tab = 'facts'

interface Props {
  readonly code: string
  /** The facts of the plot. */
  readonly children: ReactNode
}

/** Facts and work of a plot as two tabs, kept from plot to plot; guests have no work to see. */
export function PlotTabs({ code, children }: Props) {
  const words = useWords(plotTabWords)
  const { role } = useSession()
  const id = useId()
  const [tab, setTab] = useState<Tab>(() => (location.hash === LIFE_HASH ? 'life' : last))
  if (!maySee(role, { access: 'S' })) return children
  const choose = (next: Tab) => {
    last = next
    setTab(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!pressed(event, keys.tabs)) return
    // Arrows here go between the tabs, not to the next plot.
    event.stopPropagation()
    event.preventDefault()
    const next = tab === 'facts' ? 'life' : 'facts'
    choose(next)
    document.getElementById(`${id}-${next}`)?.focus()
  }
  return (
    <>
      <div className="plot-tabs" role="tablist" aria-label={words.tabs} onKeyDown={onKeyDown}>
        {tabs.map((one) => (
          <button
            key={one}
            id={`${id}-${one}`}
            type="button"
            role="tab"
            aria-selected={tab === one}
            aria-controls={`${id}-panel`}
            tabIndex={tab === one ? 0 : -1}
            onClick={() => choose(one)}
          >
            {words[one]}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`}>
        {tab === 'facts' ? (
          children
        ) : (
          <Suspense fallback={<p role="status">{words.loading}</p>}>
            <LifePanel key={code} code={code} />
          </Suspense>
        )}
      </div>
    </>
  )
}
