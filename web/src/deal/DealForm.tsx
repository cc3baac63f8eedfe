import { leadSources } from '@panhuo/shared/deal/deal'
import { industries } from '@panhuo/shared/parcel/landCodes'
import { useNavigate } from '@tanstack/react-router'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { amountOf } from '../project/amountText.ts'
import { keptSearch } from '../url/keptSearch.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { DealSheet } from './dealQuery.ts'
import { dealWords } from './dealWords.ts'
import { codesIn } from './sumText.ts'

interface Props {
  /** The deal to edit; a new lead where it is absent. */
  readonly deal?: DealSheet
  /** Demand that a new lead comes of. */
  readonly demandCode?: string
  readonly onClose: () => void
}

const texts = ['name', 'investor'] as const
const lists = { industry: industries, leadSource: leadSources } as const
const rest = [
  ...(['investment', 'followUpOn', 'note'] as const),
  ...(['demandCode', 'parcelCodes', 'projectCodes'] as const),
] as const

/** Writes a lead down, or a deal anew. */
export function DealForm({ deal, demandCode = '', onClose }: Props) {
  const words = useWords(dealWords)
  const locale = useLocale()
  const navigate = useNavigate()
  const form = useChangeForm({
    draftKey: deal ? `updateDeal.${deal.code}` : `createDeal.${demandCode}`,
    mutation: deal ? 'updateDeal' : 'createDeal',
    version: deal?.version ?? 0,
    made: '... on Deal { code }',
    initial: {
      name: deal?.name ?? '',
      investor: deal?.investor ?? '',
      industry: deal?.industry ?? '',
      leadSource: deal?.leadSource ?? '',
      investment: deal?.investment == null ? '' : String(deal.investment),
      followUpOn: deal?.followUpOn ?? '',
      note: deal?.note ?? '',
      demandCode: deal?.demand?.code ?? demandCode,
      parcelCodes: deal?.parcels.map(({ code }) => code).join(' ') ?? '',
      projectCodes: deal?.projects.map(({ code }) => code).join(' ') ?? '',
    },
    input: (values, expectedVersion) => ({
      ...(deal ? { code: deal.code, expectedVersion } : {}),
      name: values.name,
      investor: values.investor,
      industry: values.industry || null,
      leadSource: values.leadSource || null,
      investment: amountOf(values.investment),
      followUpOn: values.followUpOn || null,
      note: values.note || null,
      // A demand that this person may not see stays what it is.
      ...(deal && values.demandCode.trim() === (deal.demand?.code ?? '')
        ? {}
        : { demandCode: values.demandCode.trim() }),
      parcelCodes: codesIn(values.parcelCodes),
      projectCodes: codesIn(values.projectCodes),
    }),
    onDone: (made) => {
      onClose()
      if (!deal) void navigate({ to: `/deals/${String(made.code)}`, search: keptSearch })
    },
  })
  const control = (name: (typeof texts)[number] | (typeof rest)[number]) => (
    <FormField
      key={name}
      label={words[name]}
      required={name === 'name' || name === 'investor'}
      hint={
        name === 'parcelCodes'
          ? words.parcelCodesHint
          : name === 'demandCode'
            ? words.demandCodeHint
            : undefined
      }
      complaint={complaintAt(form.failure, name)}
    >
      {(own) => (
        <input
          {...own}
          className="field"
          type={name === 'followUpOn' ? 'date' : 'text'}
          inputMode={name === 'investment' ? 'decimal' : undefined}
          value={form.values[name]}
          onChange={(event) => form.set({ [name]: event.target.value })}
        />
      )}
    </FormField>
  )
  return (
    <ChangeDialog title={deal ? words.edit : words.add} form={form} onClose={onClose}>
      <div className="form-fields">
        {texts.map(control)}
        {(['industry', 'leadSource'] as const).map((name) => (
          <FormField key={name} label={words[name]} complaint={complaintAt(form.failure, name)}>
            {(own) => (
              <select
                {...own}
                className="field"
                value={form.values[name]}
                onChange={(event) => form.set({ [name]: event.target.value })}
              >
                <option value="">{words.unknown}</option>
                {lists[name].codes.map((code) => (
                  <option key={code.value} value={code.value}>
                    {code[locale]}
                  </option>
                ))}
              </select>
            )}
          </FormField>
        ))}
        {rest.map(control)}
      </div>
    </ChangeDialog>
  )
}
