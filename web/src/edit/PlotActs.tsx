import { mayDo } from '@panhuo/shared/access/duties'
import { Pencil, Scissors, Spline, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { DetailRecord } from '../detail/detailQuery.ts'
import { useSession } from '../session/session.ts'
import { usePhone } from '../shell/media.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { editWords } from './editWords.ts'
import { useShapeDesk } from './shapeStore.tsx'
import { shapeWords } from './shapeWords.ts'
import './edit.css'

const EditPlot = lazy(async () => ({ default: (await import('./EditPlot.tsx')).EditPlot }))
const RemovePlot = lazy(async () => ({ default: (await import('./RemovePlot.tsx')).RemovePlot }))

/** What the viewer may do with a plot; nothing in a picture of the past. */
export function PlotActs({ record }: { readonly record: DetailRecord }) {
  const words = useWords(editWords)
  const shapes = useWords(shapeWords)
  const { role } = useSession()
  const { task, begin } = useShapeDesk()
  const phone = usePhone()
  const { view } = useView()
  const [act, setAct] = useState<'edit' | 'remove' | null>(null)
  if (!mayDo(role, 'EDIT_PARCEL') || view.asOf !== null || record.stage === 'REMOVED') return null
  const close = () => setAct(null)
  return (
    <div className="acts" role="toolbar" aria-label={words.acts}>
      <button type="button" className="button" onClick={() => setAct('edit')}>
        <Pencil aria-hidden="true" />
        {words.edit}
      </button>
      {!phone && record.bbox && (
        <>
          <button
            type="button"
            className="button"
            disabled={task !== null}
            onClick={() => begin({ kind: 'outline', code: record.code })}
          >
            <Spline aria-hidden="true" />
            {shapes.outline}
          </button>
          <button
            type="button"
            className="button"
            disabled={task !== null}
            onClick={() => begin({ kind: 'split', code: record.code })}
          >
            <Scissors aria-hidden="true" />
            {shapes.split}
          </button>
        </>
      )}
      <button type="button" className="button quiet" onClick={() => setAct('remove')}>
        <Trash2 aria-hidden="true" />
        {words.remove}
      </button>
      {phone && <p className="form-hint">{shapes.wider}</p>}
      <Suspense>
        {act === 'edit' && <EditPlot record={record} onClose={close} />}
        {act === 'remove' && <RemovePlot record={record} onClose={close} />}
      </Suspense>
    </div>
  )
}
