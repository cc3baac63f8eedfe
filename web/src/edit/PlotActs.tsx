import { mayDo } from '@panhuo/shared/access/duties'
import { Pencil } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { DetailRecord } from '../detail/detailQuery.ts'
import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { editWords } from './editWords.ts'
import './edit.css'

const EditPlot = lazy(async () => ({ default: (await import('./EditPlot.tsx')).EditPlot }))

/** What the viewer may do with a plot; nothing in a picture of the past. */
export function PlotActs({ record }: { readonly record: DetailRecord }) {
  const words = useWords(editWords)
  const { role } = useSession()
  const { view } = useView()
  const [editing, setEditing] = useState(false)
  if (!mayDo(role, 'EDIT_PARCEL') || view.asOf !== null) return null
  return (
    <div className="acts" role="toolbar" aria-label={words.acts}>
      <button type="button" className="button" onClick={() => setEditing(true)}>
        <Pencil aria-hidden="true" />
        {words.edit}
      </button>
      {editing && (
        <Suspense>
          <EditPlot record={record} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </div>
  )
}
