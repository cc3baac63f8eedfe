import { releaseGroups } from '@panhuo/shared/release/release'
import { releaseFields } from '@panhuo/shared/release/releaseFields'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { TextField } from '../case/TextField.tsx'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Release } from './releaseQuery.ts'
import { releaseWords } from './releaseWords.ts'

interface Props {
  readonly codes: readonly string[]
  /** What stands already, where one plot is meant; null where it was never released. */
  readonly release?: Release | null
  readonly onClose: () => void
}

/** Releases plots to investors: what of them, and until when. */
export function ReleaseDialog({ codes, release, onClose }: Props) {
  const words = useWords(releaseWords)
  const locale = useLocale()
  const single = codes.length === 1
  const count = formatCount(codes.length, locale)
  const form = useChangeForm({
    draftKey: `releaseParcels.${single ? codes[0] : 'many'}`,
    mutation: 'releaseParcels',
    initial: {
      groups: [...(release?.groups ?? valuesOf(releaseGroups))] as string[],
      endsOn: release?.endsOn ?? '',
    },
    version: release?.version ?? 0,
    input: ({ groups, endsOn }, version) => ({
      codes,
      groups,
      endsOn: endsOn || null,
      ...(single && release !== undefined ? { expectedVersion: version } : {}),
    }),
    onDone: onClose,
  })
  const { values, failure } = form
  const complaint = complaintAt(failure, 'groups')
  const set = (group: string, chosen: boolean) =>
    form.set({
      groups: valuesOf(releaseGroups).filter((one) =>
        one === group ? chosen : values.groups.includes(one),
      ),
    })
  return (
    <ChangeDialog
      title={`${words.title} · ${single ? codes[0] : words.plots(count)}`}
      form={form}
      submit={single ? words.release : words.releaseCount(count)}
      onClose={onClose}
    >
      <fieldset className="release-choice">
        <legend>{words.groups}</legend>
        {releaseGroups.codes.map((group) => (
          <label key={group.value}>
            <input
              type="checkbox"
              checked={values.groups.includes(group.value)}
              onChange={(event) => set(group.value, event.target.checked)}
            />
            {group[locale]}
          </label>
        ))}
        {complaint && (
          <p className="form-wrong" role="alert">
            {complaint}
          </p>
        )}
      </fieldset>
      <TextField
        label={releaseFields.endsOn[locale]}
        hint={words.endsHint}
        name="endsOn"
        type="date"
        value={values.endsOn}
        failure={failure}
        onValue={(endsOn) => form.set({ endsOn })}
      />
    </ChangeDialog>
  )
}
