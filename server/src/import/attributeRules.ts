import { bytesInDbf, readCell } from '@panhuo/shared/import/cellRules'
import { type CheckIssueCode, checkIssues } from '@panhuo/shared/import/checkIssues'
import type { ImportMapping } from '@panhuo/shared/import/columnRules'
import type { ImportTarget } from '@panhuo/shared/import/importBatch'
import { type ImportField, importFields } from '@panhuo/shared/import/importFields'
import type { IssueDetail, Severity } from '@panhuo/shared/import/issueKind'
import { SQUARE_METRES_PER_HECTARE, SQUARE_METRES_PER_MU } from '@panhuo/shared/measure/units'
import { refusedIn } from '@panhuo/shared/parcel/parcelEdit'

/** A finding before it is written. */
export interface Found {
  readonly code: CheckIssueCode
  readonly severity: Severity
  readonly field: string | null
  readonly detail: IssueDetail
}

export interface RawRow {
  readonly number: number
  readonly values: Readonly<Record<string, unknown>>
  readonly edits: Readonly<Record<string, unknown>>
  /** Measured from the placed shape, m². */
  readonly areaM2: number | null
  /** Encoding of its file where that is a DBF. */
  readonly dbf: string | null
}

/** What a row says, by field; places are still the words of the file. */
export interface SaidByRow {
  readonly values: Record<string, unknown>
  readonly found: Found[]
}

const CODE = /^\d{6}-[A-Z0-9]{2,6}(-[A-Z0-9]{2,6})?-\d{4,6}$/
/** Parks and zones are few: `350504-PK-01`. */
const AREA_CODE = /^\d{6}-[A-Z]{2,6}-\d{2,6}$/
const areaExamples: Partial<Record<ImportTarget, string>> = {
  PARK: '350504-PK-08',
  ZONE: '350504-ZN-06',
}
const CADASTRAL = /^\d{12}[GJZ][A-Z]\d{5}([A-Z]\d{8})?$/

export function finding(
  code: CheckIssueCode,
  detail: IssueDetail,
  field: string | null = null,
): Found {
  return { code, severity: checkIssues[code].severity, field, detail }
}

/** Reads the cells of a row through the mapping; what a person put in their place goes first. */
export function saidByRow(target: ImportTarget, mapping: ImportMapping, row: RawRow): SaidByRow {
  const fields = importFields[target]
  const values: Record<string, unknown> = {}
  const found: Found[] = []
  const take = (
    name: string,
    field: ImportField,
    raw: unknown,
    unit: string | null,
    words = {},
  ) => {
    const { value, issues = [] } = readCell(field, raw, { unit, words })
    found.push(...issues.map(({ code, detail }) => finding(code, detail, name)))
    if (value !== undefined) values[name] = value
  }
  for (const { column, field: name, unit, words } of mapping.columns) {
    const field = name === null ? undefined : fields[name]
    if (!name || !field || Object.hasOwn(row.edits, name)) continue
    const raw = row.dbf ? wholeText(row.values, column) : row.values[column]
    take(name, field, raw, unit, words)
    if (row.dbf && typeof raw === 'string' && raw === row.values[column]) {
      const bytes = bytesInDbf(raw, row.dbf)
      if (bytes >= 253) found.push(finding('TEXT_CUT', { ...labelOf(field), bytes }, name))
    }
  }
  for (const [name, raw] of Object.entries(row.edits)) {
    const field = fields[name]
    if (field) take(name, field, raw, field.kind === 'area' ? 'M2' : 'WAN')
  }
  readCode(target, mapping, values, found)
  if (target === 'PARCEL') readPlot(values, found)
  return { values, found }
}

/** A text that was too long for one DBF field and goes on in `GZJZ_2`, `GZJZ_3`. */
function wholeText(values: RawRow['values'], column: string): unknown {
  const first = values[column]
  if (typeof first !== 'string') return first
  const parts = [first]
  for (let part = 2; ; part += 1) {
    const next = values[`${column.slice(0, 8)}_${part}`]
    if (typeof next !== 'string') return parts.join('')
    parts.push(next)
  }
}

function labelOf({ zh, en }: ImportField): IssueDetail {
  return { labelZh: zh, labelEn: en }
}

function readCode(
  target: ImportTarget,
  { renumber }: ImportMapping,
  values: Record<string, unknown>,
  found: Found[],
): void {
  if (typeof values.code !== 'string') return
  const code = values.code.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
  values.code = code
  const example = areaExamples[target]
  if ((example ? AREA_CODE : CODE).test(code)) return
  delete values.code
  if (example) {
    found.push(finding('AREA_CODE_MALFORMED', { value: code.slice(0, 60), example }, 'code'))
    return
  }
  if (CADASTRAL.test(code)) {
    found.push(finding('CODE_CADASTRAL', { value: code }, 'code'))
  } else if (renumber) {
    values.note = `原编号：${code}`
    found.push(finding('CODE_RENUMBERED', { value: code }, 'code'))
  } else {
    found.push(finding('CODE_MALFORMED', { value: code.slice(0, 60) }, 'code'))
  }
}

function readPlot(values: Record<string, unknown>, found: Found[]): void {
  const fields = importFields.PARCEL
  const { landUseScheme } = values
  if (typeof landUseScheme === 'string' && !/^YDYH2023|^用地用海/i.test(landUseScheme)) {
    const value = String(values.landUse ?? '')
    found.push(
      finding(
        'LAND_USE_SCHEME',
        { ...labelOf(fields.landUse as ImportField), value, scheme: landUseScheme },
        'landUse',
      ),
    )
    delete values.landUse
  }
  delete values.landUseScheme
  for (const { field, said } of refusedIn(values)) {
    const declared = fields[field]
    if (!declared || values[field] === null) continue
    const detail = {
      ...labelOf(declared),
      value: String(values[field]).slice(0, 60),
      whyZh: said.zh,
      whyEn: said.en,
    }
    found.push(finding('VALUE_UNFIT', detail, field))
    delete values[field]
  }
}

const units = [
  { factor: SQUARE_METRES_PER_MU, zh: '亩', en: 'mu' },
  { factor: SQUARE_METRES_PER_HECTARE, zh: '公顷', en: 'hectares' },
  { factor: 15, zh: '公顷（列的单位选成了亩）', en: 'hectares (the column is set to mu)' },
  { factor: 1 / 15, zh: '亩（列的单位选成了公顷）', en: 'mu (the column is set to hectares)' },
  {
    factor: 1 / SQUARE_METRES_PER_MU,
    zh: '平方米（列的单位选成了亩）',
    en: 'm² (the column is set to mu)',
  },
  {
    factor: 1 / SQUARE_METRES_PER_HECTARE,
    zh: '平方米（列的单位选成了公顷）',
    en: 'm² (the column is set to hectares)',
  },
]

/** Compares the recorded area with that of the shape, both in m². */
export function areaFinding(recorded: number | null, computed: number | null): Found | undefined {
  if (computed === null) return undefined
  const detail = { computed: Math.round(computed * 10) / 10 }
  if (recorded === null) return finding('AREA_MEASURED', detail, 'areaM2')
  const off = Math.abs(recorded - computed) / computed
  if (off <= 0.005) return undefined
  const unit = units.find(({ factor }) => Math.abs((recorded * factor) / computed - 1) < 0.03)
  if (unit) {
    return finding(
      'UNIT_SUSPECTED',
      { ...detail, value: Math.round(recorded * 1e4) / 1e4, unitZh: unit.zh, unitEn: unit.en },
      'areaM2',
    )
  }
  const percent = Math.round(off * 1000) / 10
  const said = { recorded: Math.round(recorded * 100) / 100, percent }
  return finding('AREA_DIFFERS', { ...detail, ...said }, 'areaM2')
}
