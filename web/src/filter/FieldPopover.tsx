import { Popover } from '@base-ui/react/popover'
import type { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { type ReactNode, useRef } from 'react'
import { FieldForm } from './FieldForm.tsx'
import './fieldForm.css'

interface Props {
  readonly name: keyof typeof parcelFilter
  /** What is pressed says what it opens. */
  readonly label: string
  readonly className: string
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly active?: boolean
  readonly byTab?: boolean
  readonly children: ReactNode
}

/** What is changed in a form, as against the buttons at its head. */
const control = ':is(input:not([type="range"]), select, textarea, .segments button)'

/** Opens the form of one field beside what is pressed. */
export function FieldPopover(props: Props) {
  const { name, label, className, open, onOpen, active = false, byTab = true, children } = props
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Popover.Root open={open} onOpenChange={onOpen}>
      <Popover.Trigger
        className={className}
        aria-label={label}
        title={label}
        tabIndex={byTab ? 0 : -1}
        data-active={active || undefined}
      >
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="positioner" sideOffset={6} collisionPadding={8}>
          <Popover.Popup
            ref={popup}
            className="popup field-popup"
            aria-label={label}
            initialFocus={(by) =>
              // A finger would have the keyboard come up over the form.
              (by === 'touch' ? null : popup.current?.querySelector<HTMLElement>(control)) ??
              popup.current
            }
          >
            <FieldForm name={name} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
