import { useLocation } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { asOfWords } from './asOfWords.ts'
import { beijingReading } from './beijingDay.ts'
import { showsPast } from './linkedMoment.ts'
import { useShowMoment } from './useShowMoment.ts'

/** Says on every screen of the past that it is one, and leads back. */
export function AsOfNotice() {
  const words = useWords(asOfWords)
  const { view } = useView()
  const show = useShowMoment()
  const { pathname } = useLocation()
  if (view.asOf === null) return null
  const said = showsPast(pathname) ? words.showing : words.presentPage
  return (
    <p className="notice" role="status">
      <History aria-hidden="true" />
      <span>{said(beijingReading(view.asOf))}</span>
      <button type="button" className="button" onClick={() => show(null)}>
        {words.present}
      </button>
    </p>
  )
}
