import { mayDo } from '@panhuo/shared/access/duties'
import { Link } from '@tanstack/react-router'
import { Presentation, Share2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useSession } from '../session/session.ts'
import type { SearchText } from '../url/searchText.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { sharesWords } from './sharesWords.ts'

const ShareDialog = lazy(async () => ({
  default: (await import('./ShareDialog.tsx')).ShareDialog,
}))

/** Shows plots to investors: on this screen, or by a link. */
export function ShowToInvestors({ codes }: { readonly codes: readonly string[] }) {
  const words = useWords(sharesWords)
  const { role } = useSession()
  const { view } = useView()
  const [shares, setShares] = useState(false)
  if (!mayDo(role, 'SHARE') || codes.length === 0 || view.asOf !== null) return null
  return (
    <>
      <Link
        to="/present"
        search={(kept: SearchText): SearchText => ({ ...kept, codes: codes.join(',') })}
        className="button quiet"
      >
        <Presentation aria-hidden="true" />
        {words.present}
      </Link>
      <button type="button" className="button quiet" onClick={() => setShares(true)}>
        <Share2 aria-hidden="true" />
        {words.share}
      </button>
      <Suspense>
        {shares && <ShareDialog codes={codes} onClose={() => setShares(false)} />}
      </Suspense>
    </>
  )
}
