import { Popover } from '@base-ui/react/popover'
import { Info } from 'lucide-react'
import { useRegisterTotals } from '../parcel/registerTotals.ts'
import { sampleWords } from '../parcel/sampleWords.ts'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'

/** Says that what is shown is made up, for as long as the register holds sample plots. */
export function SampleNotice() {
  const words = useWords(sampleWords)
  const locale = useLocale()
  const { data } = useRegisterTotals()
  if (!data || data.sampleCount === 0) return null
  return (
    <Popover.Root>
      <Popover.Trigger className="sample-pill" openOnHover delay={200}>
        <Info aria-hidden="true" />
        {words.pill}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="positioner" sideOffset={8} collisionPadding={8}>
          <Popover.Popup className="popup">
            <Popover.Title>{words.title}</Popover.Title>
            <Popover.Description render={<div />}>
              <p>{words.plots(formatCount(data.sampleCount, locale))}</p>
              <p>{words.places}</p>
              <p>{words.until}</p>
            </Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
