import type { Locale } from './label.ts'

/** What `<html lang>` and number formats are told. */
export const languageTags: Record<Locale, string> = { zh: 'zh-CN', en: 'en' }

const numberFormats = new Map<string, Intl.NumberFormat>()

/** A number with exactly so many decimals and grouped thousands. */
export function formatNumber(value: number, decimals: number, locale: Locale): string {
  const key = `${locale}/${decimals}`
  const known = numberFormats.get(key)
  if (known) return known.format(value)
  const format = new Intl.NumberFormat(languageTags[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  numberFormats.set(key, format)
  return format.format(value)
}

/** Plots: a whole number. */
export function formatCount(value: number, locale: Locale): string {
  return formatNumber(value, 0, locale)
}

/** 亩 with two decimals, as the ledger writes them. */
export function formatMu(value: number, locale: Locale): string {
  return formatNumber(value, 2, locale)
}

/** 亩 where space is short: no decimals from 100 up, one below. */
export function formatMuShort(value: number, locale: Locale): string {
  return formatNumber(value, value >= 100 ? 0 : 1, locale)
}

/** Swedish writes a moment as the register writes its days: `2026-11-23 05:40`. */
export const momentTags: Record<Locale, string> = { zh: languageTags.zh, en: 'sv-SE' }

/** A moment (ISO 8601) as the wall clock in Beijing shows it. */
export function formatTime(iso: string, locale: Locale): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  return new Intl.DateTimeFormat(momentTags[locale], {
    timeZone: 'Asia/Shanghai',
    dateStyle: locale === 'zh' ? 'medium' : 'short',
    timeStyle: 'short',
  }).format(moment)
}
