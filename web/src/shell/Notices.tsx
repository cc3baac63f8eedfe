import { TriangleAlert, WifiOff, X } from 'lucide-react'
import { useState } from 'react'
import { AsOfNotice } from '../asOf/AsOfNotice.tsx'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { useOnline } from './media.ts'
import { shellWords } from './shellWords.ts'
import './notices.css'

/** What the person should know about this link and this connection, below the top bar. */
export function Notices() {
  const words = useWords(shellWords)
  const locale = useLocale()
  const online = useOnline()
  const { problems } = useView()
  const told = problems.map((problem) => problem[locale]).join('\n')
  const [dismissed, setDismissed] = useState('')
  // The same said of another link, or of this one opened again, is news.
  if (told === '' && dismissed !== '') setDismissed('')
  return (
    <>
      {!online && (
        <p className="notice" role="status">
          <WifiOff aria-hidden="true" />
          {words.offline}
        </p>
      )}
      <AsOfNotice />
      {problems.length > 0 && dismissed !== told && (
        <div className="notice" role="alert">
          <TriangleAlert aria-hidden="true" />
          <div>
            <strong>{words.linkNotice}</strong>
            <ul>
              {problems.map((problem) => (
                <li key={problem.en}>{problem[locale]}</li>
              ))}
            </ul>
          </div>
          <button
            type="button"
            className="button quiet icon"
            aria-label={words.dismiss}
            title={words.dismiss}
            onClick={() => setDismissed(told)}
          >
            <X aria-hidden="true" />
          </button>
        </div>
      )}
    </>
  )
}
