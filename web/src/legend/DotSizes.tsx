import { memo } from 'react'
import { nearestRadius } from '../map/layers/dots.ts'
import type { LegendWords } from './legendWords.ts'

/** 亩, told by the size of a dot. */
const samples = [10, 40, 120] as const

/** Far out a plot is a dot: how large which plot is drawn. */
export const DotSizes = memo(Sizes)

function Sizes({ words }: { readonly words: LegendWords }) {
  return (
    <p className="dot-sizes">
      {words.dots}
      {samples.map((areaMu) => {
        const radius = nearestRadius(areaMu)
        const side = radius * 2 + 2
        return (
          <span key={areaMu}>
            <svg width={side} height={side} viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
              <circle cx={side / 2} cy={side / 2} r={radius} />
            </svg>
            {words.mu(String(areaMu))}
          </span>
        )
      })}
    </p>
  )
}
