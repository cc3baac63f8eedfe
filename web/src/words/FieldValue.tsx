import { provenances } from '@panhuo/shared/provenance/provenance'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { CSSProperties } from 'react'
import { formatNumber, formatTime } from './format.ts'
import { useLocale, useWords } from './locale.tsx'
import { ProvenanceBadge } from './ProvenanceBadge.tsx'
import { valueWords } from './valueWords.ts'

interface Props {
  readonly attribute: Attribute
  readonly value: unknown
  /** False in a table, where the unit stands in the header. */
  readonly withUnit?: boolean
}

/** A value of a declared attribute, by its declared type: swatch and word, number with unit, … */
export function FieldValue({ attribute, value, withUnit = true }: Props) {
  const locale = useLocale()
  const words = useWords(valueWords)
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) {
    return (
      <span className="unknown" title={words.unknown}>
        {words.unknownMark}
      </span>
    )
  }
  switch (attribute.type) {
    case 'code':
      return <CodeValue attribute={attribute} value={String(value)} />
    case 'codes': {
      const items = Array.isArray(value) ? value.map(String) : [String(value)]
      return (
        <span className="code-values">
          {items.map((item) => (
            <CodeValue key={item} attribute={attribute} value={item} />
          ))}
        </span>
      )
    }
    case 'number': {
      const number = formatNumber(Number(value), attribute.decimals ?? 2, locale)
      if (!withUnit || !attribute.unit) return number
      return (
        <>
          {number} <span className="unit">{attribute.unit[locale]}</span>
        </>
      )
    }
    case 'integer':
      return String(value)
    case 'flag':
      return value === true ? words.yes : words.no
    case 'time':
      return formatTime(String(value), locale)
    case 'date':
    case 'text':
      return String(value)
    default:
      throw attribute.type satisfies never
  }
}

function CodeValue({ attribute, value }: { attribute: Attribute; value: string }) {
  const locale = useLocale()
  const code = attribute.list ? codeOf(attribute.list, value) : undefined
  if (attribute.list === provenances) return <ProvenanceBadge value={value} />
  return (
    <span className="code-value">
      {code?.color && (
        <span className="swatch" style={{ '--swatch': code.color } as CSSProperties} />
      )}
      <span>{code?.[locale] ?? value}</span>
    </span>
  )
}
