import { maySee } from '@panhuo/shared/access/access'
import { projectLights } from '@panhuo/shared/project/progress'
import { projectKinds } from '@panhuo/shared/project/project'
import { projectFilter } from '@panhuo/shared/project/projectFilter'
import { toggled } from '../filter/filterModel.ts'
import { type NamedRecord, useRecordNames } from '../filter/recordNames.ts'
import { useSession } from '../session/session.ts'
import { PageSearch } from '../shell/PageSearch.tsx'
import { type Pick, PickGroup } from '../shell/PickGroup.tsx'
import type { PageFilter } from '../url/usePageFilter.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { KindSymbol } from './KindSymbol.tsx'
import { LightBadge } from './LightBadge.tsx'
import type { ProjectCounts } from './projectCounts.ts'
import { projectWords } from './projectWords.ts'

interface Props {
  readonly page: PageFilter<typeof projectFilter>
  readonly ways: readonly Pick[]
  readonly onWay: (way: string) => void
  readonly count: string
  /** How many projects each choice would leave; undefined until they are counted. */
  readonly counts: ProjectCounts | undefined
}

/** How the board is shown and narrowed; every condition stands in the link. */
export function ProjectFilters({ page, ways, onWay, count, counts }: Props) {
  const { filter, text, set, clear } = page
  const words = useWords(projectWords)
  const locale = useLocale()
  const { role } = useSession()
  const records = useRecordNames().data?.byKind
  return (
    <div className="page-bar">
      <PickGroup joined label={words.ways} picks={ways} onPick={onWay} />
      <PageSearch
        label={words.search}
        text={filter.text ?? ''}
        onText={(next) => set('text', next, { replace: true })}
      />
      <PickGroup
        label={words.kind}
        picks={projectKinds.codes.map((code) => ({
          value: code.value,
          label: (
            <>
              <KindSymbol kind={code.value} />
              {code[locale]}
            </>
          ),
          pressed: filter.kind?.in?.includes(code.value) ?? false,
          ...(counts?.kind ? { count: counts.kind.get(code.value) ?? 0 } : {}),
        }))}
        onPick={(value) => set('kind', toggled(filter.kind ?? undefined, value))}
      />
      {maySee(role, projectFilter.light) && (
        <PickGroup
          label={words.light}
          picks={projectLights.codes.map((code) => ({
            value: code.value,
            label: <LightBadge light={code.value} sample={false} />,
            pressed: filter.light?.in?.includes(code.value) ?? false,
          }))}
          onPick={(value) => set('light', toggled(filter.light ?? undefined, value))}
        />
      )}
      {(['park', 'zone'] as const).map((name) => (
        <RecordPick
          key={name}
          label={words[name]}
          any={words.any}
          records={records?.[name] ?? []}
          counts={counts?.[name]}
          code={filter[name]?.in?.[0] ?? ''}
          onCode={(code) => set(name, code === '' ? undefined : { in: [code] })}
        />
      ))}
      <div className="page-bar-end">
        <span role="status" data-testid="project-count">
          {count}
        </span>
        {text !== '' && (
          <button type="button" className="button quiet" onClick={clear}>
            {words.clear}
          </button>
        )}
      </div>
    </div>
  )
}

interface RecordPickProps {
  readonly label: string
  readonly any: string
  readonly records: readonly NamedRecord[]
  readonly counts: ReadonlyMap<string, number> | undefined
  readonly code: string
  readonly onCode: (code: string) => void
}

function RecordPick({ label, any, records, counts, code, onCode }: RecordPickProps) {
  return (
    <label className="record-pick">
      <span>{label}</span>
      <select className="field" value={code} onChange={(event) => onCode(event.target.value)}>
        <option value="">{any}</option>
        {records.map((record) => (
          <option key={record.code} value={record.code}>
            {counts ? `${record.name} (${counts.get(record.code) ?? 0})` : record.name}
          </option>
        ))}
      </select>
    </label>
  )
}
