import { importStates, importSteps } from '@panhuo/shared/import/importBatch'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { listText } from '../words/listText.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { AcceptedPart, AcceptStep } from './AcceptStep.tsx'
import { ColumnStep } from './ColumnStep.tsx'
import { FileStep } from './FileStep.tsx'
import {
  type Acting,
  type Batch,
  type Candidate,
  type Layer,
  useAct,
  useBatch,
} from './importQuery.ts'
import { importWords } from './importWords.ts'
import { PlaceStep } from './PlaceStep.tsx'
import { RowStep } from './RowStep.tsx'
import '../change/change.css'
import '../project/projects.css'
import './import.css'

/** One import on its way, step by step; it goes on where it was left. */
export function BatchPage() {
  const words = useWords(importWords)
  const { number } = useParams({ strict: false }) as { number: string }
  const { data, error, isPending, refetch } = useBatch(number)
  return (
    <PageFrame
      title={`${words.title} ${number}`}
      over={
        <Link to="/import" search={keptSearch}>
          ← {words.back}
        </Link>
      }
      lead={data && <State batch={data} />}
    >
      {error && <Problem error={error} onRetry={() => refetch()} />}
      {isPending && <PageLoading />}
      {data === null && <p>{words.notFound}</p>}
      {data && <Steps batch={data} />}
    </PageFrame>
  )
}

function State({ batch }: { readonly batch: Batch }) {
  const locale = useLocale()
  return <span data-testid="import-state">{codeOf(importStates, batch.state)?.[locale]}</span>
}

/** Which part of the work is open: what is done before it can be looked at again. */
function openPart({ state, crs, layers }: Batch): number {
  const shaped = (layers as { hasShapes: boolean; chosen: boolean }[]).some(
    (one) => one.chosen && one.hasShapes,
  )
  if (state === 'UPLOADED') return 0
  if (state === 'READ' || (shaped && crs === null)) return 1
  if (state === 'PLACED') return 2
  return state === 'CHECKED' ? 3 : 4
}

function Steps({ batch }: { readonly batch: Batch }) {
  const words = useWords(importWords)
  const locale = useLocale()
  const acting = useAct(batch)
  const open = openPart(batch)
  const done = ['ACCEPTED', 'UNDONE'].includes(batch.state)
  const candidates = batch.candidates as readonly Candidate[]
  const left = (batch.layers as readonly Layer[]).filter((one) => !one.chosen && one.rows > 0)
  const chosen = candidates.find(({ key }) => key === batch.crs)
  const part = (index: number, children: ReactNode, isOpen = index === open) => (
    <details
      className="import-step"
      key={`${index} ${open}`}
      open={isOpen}
      data-done={index < open || undefined}
    >
      <summary>
        <h2>
          {index + 1}. {words.steps[index]}
        </h2>
        {index === 0 && left.length > 0 && (
          <small>
            {words.layersLeft(
              listText(
                left.map(({ name }) => name),
                locale,
              ),
            )}
          </small>
        )}
        {index === 1 && chosen && <small>{words.placed(chosen[locale])}</small>}
      </summary>
      {children}
    </details>
  )
  return (
    <>
      <Progress batch={batch} acting={acting} />
      {acting.failure && (
        <div className="change-failure" role="alert">
          <p>{acting.failure.message}</p>
        </div>
      )}
      {batch.state === 'CANCELLED' && <p role="status">{words.cancelled}</p>}
      {batch.step === null &&
        part(0, <FileStep key={batch.version} batch={batch} acting={acting} />)}
      {batch.step === null && open >= 1 && batch.state !== 'CANCELLED' && !done && (
        <>
          {part(
            1,
            candidates.length > 0 ? (
              <PlaceStep batch={batch} acting={acting} />
            ) : (
              <p>{words.noShapes}</p>
            ),
          )}
          {open >= 2 &&
            part(
              2,
              <ColumnStep key={`${batch.target} ${batch.version}`} batch={batch} acting={acting} />,
            )}
          {open >= 3 && part(3, <RowStep batch={batch} acting={acting} />)}
          {open >= 3 && part(4, <AcceptStep batch={batch} acting={acting} />, true)}
        </>
      )}
      {batch.step === null && done && part(4, <AcceptedPart batch={batch} acting={acting} />)}
      {batch.step === null && !done && batch.state !== 'CANCELLED' && (
        <button
          type="button"
          className="button"
          disabled={acting.busy}
          onClick={() => void acting.act('cancelImport')}
        >
          {words.cancelImport}
        </button>
      )}
    </>
  )
}

/** What is being done, how far it is, and why the last step was not done. */
function Progress({ batch, acting }: { readonly batch: Batch; readonly acting: Acting }) {
  const words = useWords(importWords)
  const locale = useLocale()
  const { step, stepDone, stepTotal, problem } = batch
  if (step === null) {
    return problem ? (
      <p className="change-failure" role="alert">
        {problem}
      </p>
    ) : null
  }
  const name = codeOf(importSteps, step)?.[locale] ?? step
  return (
    <div className="import-progress" role="status">
      <p>
        {name}… {stepDone}
        {stepTotal !== null && ` / ${stepTotal}`}
      </p>
      <progress
        aria-label={name}
        value={stepTotal ? stepDone : undefined}
        max={stepTotal ?? undefined}
      />
      <button
        type="button"
        className="button"
        disabled={acting.busy}
        onClick={() => void acting.act('cancelImport')}
      >
        {words.cancelStep}
      </button>
    </div>
  )
}
