import { importStates, importSteps } from '@panhuo/shared/import/importBatch'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Link } from '@tanstack/react-router'
import { NotOpen } from '../session/NotOpen.tsx'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { formatCount, formatTime } from '../words/format.ts'
import { listText } from '../words/listText.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { DropZone } from './DropZone.tsx'
import { useImports } from './importQuery.ts'
import { importWords } from './importWords.ts'
import '../change/change.css'
import '../project/projects.css'
import './import.css'

/** Where files are brought, and what became of the former ones. */
export function ImportPage() {
  const words = useWords(importWords)
  const locale = useLocale()
  const { data, error, isPending, refetch } = useImports()
  return (
    <PageFrame title={words.title} lead={data !== null && words.lead}>
      {error && <Problem error={error} onRetry={() => refetch()} />}
      {isPending && <PageLoading />}
      {data === null && <NotOpen said={words.notAllowed} />}
      {data && (
        <>
          <DropZone />
          <h2 className="import-latest">{words.latest}</h2>
          {data.length === 0 && <p>{words.none}</p>}
          {data.length > 0 && (
            <section className="import-scroll" aria-label={words.latest}>
              <table className="page-table">
                <thead>
                  <tr>
                    {[
                      words.number,
                      words.state,
                      words.files,
                      words.rows,
                      words.who,
                      words.when,
                    ].map((head) => (
                      <th key={head} scope="col">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {data.map((batch) => (
                    <tr key={batch.number}>
                      <th scope="row">
                        <Link
                          to="/import/$number"
                          params={{ number: batch.number }}
                          search={keptSearch}
                        >
                          {batch.number}
                        </Link>
                      </th>
                      <td>
                        {batch.step
                          ? codeOf(importSteps, batch.step)?.[locale]
                          : codeOf(importStates, batch.state)?.[locale]}
                      </td>
                      <td className="import-files">
                        {listText(
                          batch.files.map(({ name }) => name),
                          locale,
                        )}
                      </td>
                      <td>{formatCount(batch.counts.rows, locale)}</td>
                      <td>{batch.personName}</td>
                      <td>{formatTime(batch.createdAt, locale)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </>
      )}
    </PageFrame>
  )
}
