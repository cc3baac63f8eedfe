import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { copyText } from '../words/copyText.ts'
import { useWords } from '../words/locale.tsx'
import { queryWords } from './queryWords.ts'

/** A text to be taken along, with its button; says whether it is on the clipboard. */
export function CopyBlock({ label, text }: { readonly label: string; readonly text: string }) {
  const words = useWords(queryWords)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => setSaid(''), 2400)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <section className="copy-block" aria-label={label}>
      <header>
        <h4>{label}</h4>
        <span role="status">{said}</span>
        <button
          type="button"
          className="button quiet"
          aria-label={`${words.copy} ${label}`}
          onClick={async () => setSaid((await copyText(text)) ? words.copied : words.notCopied)}
        >
          {said === words.copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          {words.copy}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled by key */}
      <pre tabIndex={0}>{text}</pre>
    </section>
  )
}
