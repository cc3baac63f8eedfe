import { type Provenance, provenances } from '@panhuo/shared/provenance/provenance'
import { codeOf } from '@panhuo/shared/words/codeList'
import {
  FileCheck,
  FileInput,
  FlaskConical,
  type LucideIcon,
  PencilLine,
  PencilRuler,
} from 'lucide-react'
import { useLocale } from './locale.tsx'
import './provenanceBadge.css'

const icons: Readonly<Record<Provenance, LucideIcon>> = {
  DOCUMENTED: FileCheck,
  SCHEMATIC: PencilRuler,
  ILLUSTRATIVE: FlaskConical,
  IMPORTED: FileInput,
  EDITED: PencilLine,
}

/** Where a record comes from, by sign and word: colors on this screen mean values of plots. */
export function ProvenanceBadge({ value }: { readonly value: string }) {
  const locale = useLocale()
  const code = codeOf(provenances, value)
  if (!code) return <>{value}</>
  const Icon = icons[code.value as Provenance]
  return (
    <span className="provenance">
      <Icon aria-hidden="true" />
      {code[locale]}
    </span>
  )
}
