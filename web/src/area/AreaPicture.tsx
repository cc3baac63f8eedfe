import { parcelStages } from '@panhuo/shared/parcel/parcel'
import { codeOf } from '@panhuo/shared/words/codeList'
import { useWords } from '../words/locale.tsx'
import type { AreaPlot, AreaRecord } from './areaQuery.ts'
import { areaWords } from './areaWords.ts'
import { PICTURE, pathOf, projectionOf } from './picture.ts'
import './picture.css'

interface Props {
  readonly record: AreaRecord
  readonly plots: readonly AreaPlot[]
}

/** The outline with its plots in the colours of their stages; drawn from the register, no map. */
export function AreaPicture({ record, plots }: Props) {
  const words = useWords(areaWords)
  const { bbox, geometry } = record
  const outline = bbox ? pathOf(geometry, projectionOf(bbox)) : ''
  if (!bbox || outline === '') return null
  const at = projectionOf(bbox)
  return (
    <figure className="area-picture">
      <svg
        viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
        role="img"
        aria-label={words.picture(record.name)}
      >
        <path className="area-outline" d={outline} />
        {plots.map(({ code, name, stage, geometry: shape }) => (
          <path
            key={code}
            d={pathOf(shape, at)}
            fill={codeOf(parcelStages, stage)?.color ?? '#999'}
          >
            <title>{name}</title>
          </path>
        ))}
        <path className="area-outline-line" d={outline} />
      </svg>
      <figcaption>{words.schematic}</figcaption>
    </figure>
  )
}
