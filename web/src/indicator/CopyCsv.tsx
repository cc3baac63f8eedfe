import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { copyText } from '../words/copyText.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { indicatorCsv } from './indicatorCsv.ts'
import type { Indicator } from './indicatorQuery.ts'
import { indicatorWords } from './indicatorWords.ts'

/** Puts the figures that are shown on the clipboard as CSV, and says so. */
export function CopyCsv({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const words = useWords(indicatorWords)
  const locale = useLocale()
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => setSaid(''), 2400)
    return () => clearTimeout(timer)
  }, [said])
  const copy = async () => {
    const copied = await copyText(indicatorCsv(indicators, locale))
    setSaid(copied ? words.copied(indicators.length) : words.notCopied)
  }
  return (
    <>
      <button type="button" className="button" disabled={indicators.length === 0} onClick={copy}>
        {said === '' ? <Copy aria-hidden="true" /> : <Check aria-hidden="true" />}
        {words.copy}
      </button>
      <span className="page-said" role="status">
        {said}
      </span>
    </>
  )
}
