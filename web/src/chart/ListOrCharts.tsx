import { memo } from 'react'
import { useWords } from '../words/locale.tsx'
import { chartWords } from './chartWords.ts'
import './listOrCharts.css'

interface Props {
  readonly charts: boolean
  readonly onCharts: (charts: boolean) => void
}

/** Heads the results: the plots one by one, or in bars. */
export const ListOrCharts = memo(Tabs)

function Tabs({ charts, onCharts }: Props) {
  const words = useWords(chartWords)
  return (
    <fieldset className="list-or-charts" aria-label={words.tabs}>
      <button type="button" aria-pressed={!charts} onClick={() => onCharts(false)}>
        {words.list}
      </button>
      <button type="button" aria-pressed={charts} onClick={() => onCharts(true)}>
        {words.charts}
      </button>
    </fieldset>
  )
}
