import { englishOf } from '@panhuo/shared/geography/englishNames'
import { groupSize, tileLayers } from '@panhuo/shared/tile/layers'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Locale } from '@panhuo/shared/words/label'
import type { Ref } from 'react'
import { mapWords } from './mapWords.ts'
import type { Pointed } from './pointer.ts'

interface HoverCardProps {
  readonly pointed: Pointed
  readonly locale: Locale
  readonly ref: Ref<HTMLDivElement>
}

/**
 * Name, code, stage and area of what lies under the pointer. Sighted mouse users only: the table
 * says the same to everyone, so it is hidden from screen readers. The map moves it by its ref.
 */
export function HoverCard({ pointed, locale, ref }: HoverCardProps) {
  const words = mapWords[locale]
  const { target, properties } = pointed
  const layer = target?.layer ?? 'parcels'
  const { fields } = tileLayers[layer]
  const told = ['stage', 'method', 'kind'].flatMap((name) => {
    const field = fields[name]
    const value = properties[name]
    const code = field?.list && typeof value === 'string' ? codeOf(field.list, value) : undefined
    return code ? [{ name, color: code.color, word: code[locale] }] : []
  })
  const { areaMu } = properties
  const name = target && String(properties.name ?? target.code)
  const english = name ? englishOf(name, locale) : undefined
  return (
    <div ref={ref} className="map-hover" aria-hidden="true">
      <strong>{name ? (english ?? name) : words.group(Number(properties[groupSize.name]))}</strong>
      {english && <span className="map-hover-code">{name}</span>}
      <span className="map-hover-code">
        {target ? `${tileLayers[layer][locale]} · ${target.code}` : words.groupHint}
      </span>
      <span className="map-hover-facts">
        {told.map(({ name, color, word }) => (
          <span key={name}>
            <i style={{ background: color }} />
            {word}
          </span>
        ))}
        {typeof areaMu === 'number' && (
          <b>
            {areaMu.toLocaleString('en', { maximumFractionDigits: 1 })}{' '}
            {fields.areaMu?.unit?.[locale]}
          </b>
        )}
      </span>
    </div>
  )
}
