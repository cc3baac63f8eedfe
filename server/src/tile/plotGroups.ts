import { homeTile, OUTLINES_FROM } from '@panhuo/shared/tile/layers'
import type { Attributes } from '@panhuo/shared/words/attribute'
import { type SQL, sql } from 'drizzle-orm'
import type { Expression } from '../filter/answers.ts'
import { type Tile, tileBox } from './tileGrid.ts'

/** Finest zoom at which a tile may stand its plots together; from the next one on each is itself. */
export const GROUPED_TO = 12
/** Cells along a tile's side: 16 pixels each, about what two dots need beside each other. */
const CELLS = 32
/** Up to so many plots a tile holds each of them; more than that are more dots than can be told apart. */
export const MOST_SINGLE = CELLS * CELLS

/** What goes into the groups of a tile. */
interface Grouping {
  readonly tile: Tile
  readonly table: SQL
  readonly where: SQL
  readonly mercator: Expression
  readonly names: readonly string[]
  /** SQL of the properties, aliased by name. */
  readonly columns: SQL
  readonly fields: Attributes
}

/**
 * Rows of a tile far out: id, properties, `plots`, `home` of those that are themselves, and `m`
 * (EPSG:3857), which is a point until there are outlines. Where there are more plots than dots can be told apart, those of a cell stand together
 * as one point in the middle of them, with their number, the sum of their area, the commonest code
 * and the mean of other numbers; a plot that is alone in its cell stays itself. Each belongs to the
 * tile in which its middle lies, so that the groups of a zoom add up to the list.
 */
export function groupedPlots(of: Grouping): SQL {
  const { west, south, east, north } = tileBox(of.tile)
  const cell = (east - west) / CELLS
  const { mercator } = of
  const names = of.names.map((name) => sql.identifier(name))
  const told = of.names.map((name) => sql`${together(name, of.fields)} as ${sql.identifier(name)}`)
  const hasOutlines = of.tile.z >= OUTLINES_FROM
  // Geometries past the limit are never drawn, and heavy to carry from one step to the next.
  const outline = sql`case when row_number() over () <= ${MOST_SINGLE}::int then ${mercator} end`
  const hit = sql`select id, ${of.columns}, (ST_XMin(${mercator}) + ST_XMax(${mercator})) / 2 as x,
      (ST_YMin(${mercator}) + ST_YMax(${mercator})) / 2 as y${hasOutlines ? sql`, ${outline} as m` : sql``}
    from ${of.table} where ${of.where}`
  const many = sql`(select count(*) from hit) > ${MOST_SINGLE}::int`
  const inside = sql`x >= ${west}::float8 and x < ${east}::float8 and y > ${south}::float8 and y <= ${north}::float8`
  // Outlines run on into the next tile; dots do not.
  const single = hasOutlines ? sql`true` : inside
  const home = sql.identifier(homeTile.name)
  return sql`(with hit as materialized (${hit})
    select id, ${sql.join(names, sql`, `)}, null::int as plots, case when ${inside} then true end as ${home}, ${hasOutlines ? sql`m` : point(sql`x`, sql`y`)} as m
    from hit where not (${many}) and ${single}
    union all
    select min(id), ${sql.join(told, sql`, `)}, nullif(count(*), 1)::int, case when count(*) = 1 then true end, ${point(sql`avg(x)`, sql`avg(y)`)}
    from hit where ${many} and ${inside}
    group by floor((x - ${west}::float8) / ${cell}::float8), floor((${north}::float8 - y) / ${cell}::float8))`
}

/** A place in EPSG:3857. */
function point(x: SQL, y: SQL): SQL {
  return sql`ST_SetSRID(ST_MakePoint(${x}, ${y}), 3857)`
}

/** One value for the plots of a cell; exact numbers, so that both databases say the same. */
function together(name: string, fields: Attributes): SQL {
  const value = sql.identifier(name)
  const type = fields[name]?.type
  if (name === 'areaMu') return sql`sum(${value}::numeric)::float8`
  if (type === 'number') {
    return sql`case when count(*) = 1 then min(${value}) else round(avg(${value}::numeric), 2)::float8 end`
  }
  // What is not recorded may be the commonest, too; names belong to one plot alone.
  return type === 'code'
    ? sql`nullif(mode() within group (order by coalesce(${value}, '') collate "C"), '')`
    : sql`case when count(*) = 1 then min(${value}) end`
}
