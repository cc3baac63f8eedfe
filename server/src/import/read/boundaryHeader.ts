import type { IssueDetail } from '@panhuo/shared/import/issueKind'
import type { ReadIssueCode } from '@panhuo/shared/import/readIssues'
import type { Position } from 'geojson'
import { crsOfCode, gaussKruger, namesNational, refusedByWords } from './crsRules.ts'
import type { FileCrs } from './reading.ts'

/** Northings in China have seven digits; eastings six, or eight with the zone in front. */
const isNorthing = (value: number) => value >= 1_000_000 && value < 10_000_000
const isEasting = (value: number) =>
  (value >= 10_000_000 && value < 100_000_000) || (value >= 100_000 && value < 1_000_000)
const isLongitude = (value: number) => value >= 73 && value <= 136
const isLatitude = (value: number) => value >= 3 && value < 54

/** What the head of the file says of its system, held against the points. */
export class BoundaryHeader {
  readonly #keys = new Map<string, string>()
  #swapped: boolean | null = null
  #degrees = false
  #prefix: number | null = null

  take(text: string): void {
    const at = text.indexOf('=')
    this.#keys.set(text.slice(0, at).trim(), text.slice(at + 1).trim())
  }

  /** The first point tells which number is which; surveyors write the northing first. */
  sawPoint(x: number, y: number): void {
    if (this.#swapped !== null) return
    this.#degrees = isLatitude(Math.min(x, y)) && isLongitude(Math.max(x, y))
    this.#swapped = (isEasting(x) && isNorthing(y)) || (this.#degrees && isLongitude(x))
    const easting = this.#swapped ? x : y
    this.#prefix = easting >= 10_000_000 ? Math.floor(easting / 1_000_000) : 0
  }

  /** The point with its easting first. */
  placed(x: number, y: number): Position {
    return this.#swapped ? [x, y] : [y, x]
  }

  crs(): FileCrs | null {
    const stated = this.#keys.get('坐标系') ?? ''
    if (stated === '') return null
    const refused = refusedByWords(stated)
    if (refused) return { kind: 'REFUSED', system: refused, stated }
    if (!namesNational(stated) && !/^(?:cgcs)?2000$|2000坐标系/i.test(stated)) {
      return { kind: 'UNKNOWN', stated }
    }
    if (this.#degrees) return crsOfCode(4490, stated)
    const meridian = this.#meridian()
    if (meridian === null || this.#zoneDiffers()) return { kind: 'UNKNOWN', stated }
    const falseEasting = (this.#prefix ?? 0) * 1_000_000 + 500_000
    return gaussKruger(meridian, falseEasting, stated)
  }

  issues(): { code: ReadIssueCode; detail: IssueDetail }[] {
    const issues: { code: ReadIssueCode; detail: IssueDetail }[] = []
    if (this.#swapped) issues.push({ code: 'AXES_SWAPPED', detail: {} })
    if (this.#zoneDiffers()) {
      const detail = { zone: this.#zone() ?? '', prefix: this.#prefix ?? '' }
      issues.push({ code: 'ZONE_PREFIX_DIFFERS', detail })
    }
    return issues
  }

  #zone(): number | null {
    const zone = Number.parseInt(this.#keys.get('带号') ?? '', 10)
    return Number.isNaN(zone) ? null : zone
  }

  #zoneDiffers(): boolean {
    const zone = this.#zone()
    return zone !== null && Boolean(this.#prefix) && zone !== this.#prefix
  }

  /** By zone and width of zones; three degrees where only the prefix of the eastings tells. */
  #meridian(): number | null {
    const zone = this.#zone() ?? (this.#prefix || null)
    const width = Number.parseInt(this.#keys.get('几度分带') ?? '', 10)
    if (zone === null) return null
    if (width === 6) return zone * 6 - 3
    if (width === 3 || (zone >= 25 && zone <= 45)) return zone * 3
    return zone >= 13 && zone <= 23 ? zone * 6 - 3 : null
  }
}
