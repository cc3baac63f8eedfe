import {
  indicatorBounds,
  indicatorKinds,
  indicatorMeasures,
} from '@panhuo/shared/indicator/indicator'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Locale } from '@panhuo/shared/words/label'
import { figureOf } from './figure.ts'
import type { Indicator } from './indicatorQuery.ts'

const heads = {
  zh: '编号,名称,英文名称,数值,单位,界限,来源表述,量纲,类别,预计,年度,范围,出处,发布者,发布日期,说明',
  en: 'code,name,English name,value,unit,bound,stated outcome,measure,kind,estimated,year,place,source,publisher,published,note',
}

/** The figures as CSV (RFC 4180, CRLF); a value that no source gives stays empty. */
export function indicatorCsv(indicators: readonly Indicator[], locale: Locale): string {
  const rows = indicators.map((one) => [
    one.code,
    one.name,
    one.nameEn,
    one.value === null ? '' : String(one.value),
    one.unit,
    codeOf(indicatorBounds, one.bound)?.[locale],
    one.value === null ? figureOf(one, locale).value : '',
    codeOf(indicatorMeasures, one.measure)?.[locale],
    codeOf(indicatorKinds, one.kind)?.[locale],
    one.estimated ? (locale === 'zh' ? '是' : 'yes') : '',
    String(one.year),
    one.place?.name,
    one.source?.title,
    one.source?.publisher,
    one.source?.publishedAt,
    one.note,
  ])
  return [heads[locale], ...rows.map((row) => row.map(cell).join(','))].join('\r\n')
}

function cell(value: string | null | undefined): string {
  const text = value ?? ''
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
