import { Slider } from '@base-ui/react/slider'
import type { Range } from '@panhuo/shared/filter/field'
import { useEffect, useState } from 'react'
import { useWords } from '../words/locale.tsx'
import type { Bounds } from './filterModel.ts'
import { filterWords } from './filterWords.ts'
import { boundsOf, handlesOf, scaleOf } from './histogramModel.ts'
import { useHistogram } from './histograms.tsx'
import './histogram.css'

interface Props {
  readonly name: string
  readonly label: string
  readonly condition: Range | undefined
  readonly onBounds: (bounds: Bounds) => void
}

/** How the values are spread under the other conditions; two handles choose a part of them. */
export function RangeHistogram({ name, label, condition, onBounds }: Props) {
  const words = useWords(filterWords)
  const scale = scaleOf(useHistogram(name))
  const [dragged, setDragged] = useState<readonly number[] | null>(null)
  const key = `${condition?.gte ?? ''}..${condition?.lt ?? ''}`
  // The link has caught up with the handles, or was changed by other hands.
  useEffect(() => setDragged(null), [key])
  if (!scale) return null
  const [low, high] = dragged ?? handlesOf(scale, condition)
  return (
    <Slider.Root
      className="histogram"
      min={scale.min}
      max={scale.max}
      step={scale.step}
      value={[low ?? scale.min, high ?? scale.max]}
      minStepsBetweenValues={1}
      onValueChange={(value) => setDragged(value as readonly number[])}
      onValueCommitted={(value) => onBounds(boundsOf(scale, value as readonly number[]))}
    >
      <div className="histogram-bars" aria-hidden="true">
        {scale.bars.map((bar) => (
          <span
            key={bar.gte}
            title={words.bar(
              String(bar.gte),
              String(Number((bar.gte + scale.step).toFixed(6))),
              String(bar.count),
            )}
            data-chosen={bar.gte >= (low ?? 0) && bar.gte < (high ?? 0) ? true : undefined}
            style={{ height: bar.count === 0 ? 0 : `${Math.max(bar.height * 100, 5)}%` }}
          />
        ))}
      </div>
      <Slider.Control className="histogram-control">
        <Slider.Track className="histogram-track">
          <Slider.Indicator className="histogram-chosen" />
          <Slider.Thumb
            index={0}
            className="histogram-handle"
            getAriaLabel={() => words.handle(label, words.from)}
          />
          <Slider.Thumb
            index={1}
            className="histogram-handle"
            getAriaLabel={() => words.handle(label, words.below)}
          />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  )
}
