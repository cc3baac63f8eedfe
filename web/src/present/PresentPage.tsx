import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { Presentation } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useSession } from '../session/session.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { inOrder } from '../site/siteQuery.ts'
import type { SearchText } from '../url/searchText.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { askAsInvestor } from './askAsInvestor.ts'
import { Present } from './Present.tsx'
import { presentWords } from './presentWords.ts'

/** `/present?codes=A,B`: the released ones of these plots, as an investor is given them. */
export function PresentPage() {
  const words = useWords(presentWords)
  const locale = useLocale()
  const router = useRouter()
  const { role } = useSession()
  const search = useSearch({ strict: false }) as SearchText
  const [stopped, setStopped] = useState(false)
  const codes = useMemo(
    () => (search.codes ?? '').split(',').filter((code) => code !== ''),
    [search.codes],
  )
  const query = useQuery({
    queryKey: ['present', role, locale, codes.join(',')],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => askAsInvestor(codes, { locale, signal }),
  })
  const sites = useMemo(() => inOrder(query.data ?? [], codes), [query.data, codes])
  // Back to the very place, with its filter, camera and selection; a link opened cold has none.
  const leave = () => {
    setStopped(true)
    if (router.history.canGoBack()) router.history.back()
  }
  if (!stopped && sites.length > 0) {
    return <Present sites={sites} title={search.title || words.title} onLeave={leave} />
  }
  return (
    <PageFrame title={words.title}>
      {query.isError ? (
        <Problem error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <PageLoading />
      ) : (
        <div className="page-empty">
          {sites.length === 0 && (
            <>
              <h2>{words.none}</h2>
              <p>{words.noneHint}</p>
            </>
          )}
          {sites.length > 0 && sites.length < codes.length && (
            <p>{words.some(codes.length - sites.length)}</p>
          )}
          {sites.length > 0 && (
            <button type="button" className="button primary" onClick={() => setStopped(false)}>
              <Presentation aria-hidden="true" />
              {words.start}
            </button>
          )}
          <button type="button" className="button" onClick={() => router.history.back()}>
            {words.back}
          </button>
        </div>
      )}
    </PageFrame>
  )
}
