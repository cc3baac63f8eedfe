import { wishTargets } from '@panhuo/shared/demand/demand'
import { aspects } from '@panhuo/shared/match/aspects'
import { wantedText } from '@panhuo/shared/match/matchText'
import { industries } from '@panhuo/shared/parcel/landCodes'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Locale } from '@panhuo/shared/words/label'
import type { Demand } from './demandQuery.ts'

/** What a demand asks for, part by part, the industry first: `30–50 亩`, `容积率 ≥ 2`. */
export function wantedParts(
  demand: Demand,
  locale: Locale,
  nameOf: (code: string) => string = (code) => code,
): readonly string[] {
  const named = (name: 'PLOT_RATIO' | 'HEIGHT' | 'POWER' | 'WATER' | 'BUDGET') =>
    `${aspects[name][locale]} ${wantedText(name, demand, locale)}`
  const industry = codeOf(industries, demand.industry)
  const parts = [
    industry && `${industry.value} ${industry[locale]}`,
    (demand.areaMuMin ?? demand.areaMuMax) !== null && wantedText('AREA', demand, locale),
    demand.offer && wantedText('OFFER', demand, locale),
    demand.plotRatio !== null && named('PLOT_RATIO'),
    demand.heightM !== null && named('HEIGHT'),
    demand.powerKva !== null && named('POWER'),
    demand.waterTd !== null && named('WATER'),
    demand.discharge && wantedText('DISCHARGE', demand, locale),
    demand.budget !== null && named('BUDGET'),
    demand.neededBy && wantedText('DATE', demand, locale),
    ...demand.wishes.map(({ target, code, metres }) => {
      const from = code ? nameOf(code) : (codeOf(wishTargets, target)?.[locale] ?? target)
      return wantedText('PLACE', demand, locale, { metres, from })
    }),
  ]
  return parts.filter((part): part is string => typeof part === 'string' && part !== '')
}
