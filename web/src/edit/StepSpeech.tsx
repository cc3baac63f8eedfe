import { toMu } from '@panhuo/shared/measure/units'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { describeStep } from './describeStep.ts'
import { partsAreaM2, type Rings } from './shapeParts.ts'
import type { Steps } from './steps.ts'
import { stepWords } from './stepWords.ts'

/** Who moves a corner by key again and again hears where it ended, not every step. */
const REST_MS = 500

/** Words for who does not see the shape: what each change that came to rest made of it. */
export function StepSpeech({ steps }: { readonly steps: Steps<readonly Rings[]> }) {
  const words = useWords(stepWords)
  const locale = useLocale()
  const told = useRef(steps)
  const [said, setSaid] = useState('')
  const tell = useEffectEvent(() => {
    const mu = formatMu(toMu(partsAreaM2(steps.now)), locale)
    const sentence = describeStep(told.current, steps, mu, words)
    told.current = steps
    if (sentence !== '') setSaid(sentence)
  })
  useEffect(() => {
    if (steps === told.current) return
    const rest = setTimeout(tell, REST_MS)
    return () => clearTimeout(rest)
  }, [steps])
  return (
    <p className="unseen" role="status" data-testid="step-speech">
      {said}
    </p>
  )
}
