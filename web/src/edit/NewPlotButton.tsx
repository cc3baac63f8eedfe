import { mayDo } from '@panhuo/shared/access/duties'
import { MapPinPlus } from 'lucide-react'
import { useSession } from '../session/session.ts'
import { usePhone } from '../shell/media.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { useShapeDesk } from './shapeStore.tsx'
import { shapeWords } from './shapeWords.ts'

/** Begins a new plot on the map; absent where it cannot be drawn or may not be registered. */
export function NewPlotButton({ disabled }: { readonly disabled: boolean }) {
  const words = useWords(shapeWords)
  const { role } = useSession()
  const { view } = useView()
  const { task, begin } = useShapeDesk()
  const phone = usePhone()
  if (phone || view.asOf !== null || !mayDo(role, 'EDIT_PARCEL')) return null
  return (
    <fieldset className="draw-tools" aria-label={words.create}>
      <button
        type="button"
        title={words.create}
        aria-label={words.create}
        disabled={disabled || task !== null}
        onClick={() => begin({ kind: 'create', code: '' })}
      >
        <MapPinPlus aria-hidden="true" size={16} />
      </button>
    </fieldset>
  )
}
