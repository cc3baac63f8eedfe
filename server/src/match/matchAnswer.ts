import type { SiteKind } from '@panhuo/shared/match/aspects'
import type { FoundValue } from '@panhuo/shared/match/matchText'
import type { Geometry } from 'geojson'

/** How one aspect of one site stands; `met` and `value` are null where nothing is known. */
export interface PartRow {
  readonly met: boolean | null
  /** Share of the weight that it earns, 0 to 1. */
  readonly share: number | null
  /** A number, days since 1970, codes, yes or no. */
  readonly value: FoundValue
}

export interface SiteRow {
  readonly kind: SiteKind
  readonly code: string
  readonly name: string
  readonly areaMu: number
  /** Of 100, as far as is known; and what it may become when the unknowns turn out well. */
  readonly score: number
  readonly possible: number
  readonly parts: readonly PartRow[]
  /** Codes of its plots. */
  readonly plots: readonly string[]
  readonly bbox: readonly number[] | null
  readonly geometry: Geometry | null
}

/** What letting go of one hard aspect would bring, and the values that would have to do. */
export interface RelaxRow {
  /** Place of the aspect among those asked. */
  readonly position: number
  readonly plots: number
  readonly areaMu: number
  readonly others: number
  readonly least: number | null
  readonly most: number | null
}

/** What the statement of a match answers. */
export interface MatchAnswer {
  /** How many sites were looked at, and how many no hard aspect rules out. */
  readonly considered: number
  readonly count: number
  readonly sites: readonly SiteRow[]
  readonly relax: readonly RelaxRow[]
  /** Name of what each wish is measured from. */
  readonly aims: readonly (string | null)[]
}
