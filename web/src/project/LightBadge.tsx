import { projectLights } from '@panhuo/shared/project/progress'
import { codeOf } from '@panhuo/shared/words/codeList'
import { CircleCheck, CircleQuestionMark, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useLocale, useWords } from '../words/locale.tsx'
import { sheetWords } from './sheetWords.ts'
import './light.css'

const signs = {
  RED: OctagonAlert,
  YELLOW: TriangleAlert,
  GREEN: CircleCheck,
  UNKNOWN: CircleQuestionMark,
}

interface Props {
  readonly light: string
  /** True where the figures behind it are made up. */
  readonly sample: boolean
}

/** The light by its shape and word, and whether it is only a sample. */
export function LightBadge({ light, sample }: Props) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  const code = codeOf(projectLights, light)
  const Sign = signs[light as keyof typeof signs] ?? CircleQuestionMark
  return (
    <span
      className="light-badge"
      data-light={light}
      style={{ '--swatch': code?.color ?? 'currentColor' } as CSSProperties}
    >
      <Sign aria-hidden="true" />
      {code?.[locale] ?? light}
      {sample && <small className="sample-tag">{words.sample}</small>}
    </span>
  )
}
