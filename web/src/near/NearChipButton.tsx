import { Popover } from '@base-ui/react/popover'
import type { Near } from '@panhuo/shared/filter/spatial'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { withCondition } from '../filter/filterModel.ts'
import { useView } from '../url/useView.tsx'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { NearForm } from './NearForm.tsx'
import { nearWords } from './nearWords.ts'

/** Changes the metres of a distance that is in force, from its chip. */
export function NearChipButton({ near }: { near: Near }) {
  const words = useWords(nearWords)
  const locale = useLocale()
  const { changeFilter } = useView()
  const [open, setOpen] = useState(false)
  const label = words.edit(formatCount(near.metres, locale))
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger aria-label={label} title={label}>
        <Pencil aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="positioner" sideOffset={6} collisionPadding={8}>
          <Popover.Popup className="popup" aria-label={label}>
            <NearForm
              metres={near.metres}
              onMetres={(metres) => {
                changeFilter((filter) =>
                  withCondition(filter, 'within', { near: { ...near, metres } }),
                )
                setOpen(false)
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
