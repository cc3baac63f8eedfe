import { mayDo } from '@panhuo/shared/access/duties'
import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { Combine, Eye, EyeOff, ListChecks } from 'lucide-react'
import { lazy, useState } from 'react'
import { releaseWords } from '../release/releaseWords.ts'
import { useSession } from '../session/session.ts'
import { LatePart } from '../shell/LatePart.tsx'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { gatherWords } from './gatherWords.ts'
import './edit.css'

const BulkEdit = lazy(async () => ({ default: (await import('./BulkEdit.tsx')).BulkEdit }))
const MergePlots = lazy(async () => ({ default: (await import('./MergePlots.tsx')).MergePlots }))

const ReleaseDialog = lazy(async () => ({
  default: (await import('../release/ReleaseDialog.tsx')).ReleaseDialog,
}))
const WithdrawDialog = lazy(async () => ({
  default: (await import('../release/WithdrawDialog.tsx')).WithdrawDialog,
}))

/** As many as the server merges at once. */
const MOST_MERGED = 20

interface Props {
  /** Exactly the picked plots. */
  readonly filter: ParcelFilter
  /** Their codes, where they are named one by one. */
  readonly codes: readonly string[]
  /** How many they are; undefined while that is being counted. */
  readonly count: number | undefined
}

/** What an editor may do with the picked plots; nothing in a picture of the past. */
export function PickedActs({ filter, codes, count }: Props) {
  const words = useWords(gatherWords)
  const releases = useWords(releaseWords)
  const { role } = useSession()
  const { view } = useView()
  const [act, setAct] = useState<'bulk' | 'merge' | 'release' | 'withdraw' | null>(null)
  if (!mayDo(role, 'EDIT_PARCEL') || view.asOf !== null) return null
  const close = () => setAct(null)
  return (
    <>
      <button
        type="button"
        className="button quiet"
        disabled={count === undefined || count === 0}
        onClick={() => setAct('bulk')}
      >
        <ListChecks aria-hidden="true" />
        {words.bulk}
      </button>
      {codes.length > 1 && codes.length <= MOST_MERGED && (
        <button type="button" className="button quiet" onClick={() => setAct('merge')}>
          <Combine aria-hidden="true" />
          {words.merge}
        </button>
      )}
      {mayDo(role, 'RELEASE') && codes.length > 0 && (
        <>
          <button type="button" className="button quiet" onClick={() => setAct('release')}>
            <Eye aria-hidden="true" />
            {releases.release}
          </button>
          <button type="button" className="button quiet" onClick={() => setAct('withdraw')}>
            <EyeOff aria-hidden="true" />
            {releases.withdraw}
          </button>
        </>
      )}
      {act && (
        <LatePart onClose={close}>
          {act === 'bulk' && count !== undefined && (
            <BulkEdit filter={filter} count={count} onClose={close} />
          )}
          {act === 'merge' && <MergePlots codes={codes} onClose={close} />}
          {act === 'release' && <ReleaseDialog codes={codes} onClose={close} />}
          {act === 'withdraw' && <WithdrawDialog codes={codes} onClose={close} />}
        </LatePart>
      )}
    </>
  )
}
