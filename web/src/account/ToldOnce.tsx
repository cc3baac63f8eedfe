import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { copyText } from '../words/copyText.ts'
import { useWords } from '../words/locale.tsx'
import { accountWords } from './accountWords.ts'

interface Props {
  readonly lead: string
  readonly secret: string
}

/** A password or a key that the server tells this once. */
export function ToldOnce({ lead, secret }: Props) {
  const words = useWords(accountWords)
  const [copied, setCopied] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (secret) box.current?.focus()
  }, [secret])
  const copy = async () => {
    setCopied(await copyText(secret))
  }
  return (
    <div className="told-once" role="status" tabIndex={-1} ref={box}>
      <p>{lead}</p>
      <div>
        <code>{secret}</code>
        <button type="button" className="button" onClick={copy}>
          {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          {copied ? words.copied : words.copy}
        </button>
      </div>
    </div>
  )
}
