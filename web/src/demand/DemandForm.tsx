import { demandFields } from '@panhuo/shared/demand/demandFields'
import { aspectNames, aspects } from '@panhuo/shared/match/aspects'
import { industries } from '@panhuo/shared/parcel/landCodes'
import { discharges, offerKinds } from '@panhuo/shared/parcel/offer'
import type { CodeList } from '@panhuo/shared/words/codeList'
import { titleWithUnit } from '@panhuo/shared/words/titleWithUnit'
import { useNavigate } from '@tanstack/react-router'
import { TextField } from '../case/TextField.tsx'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { keptSearch } from '../url/keptSearch.ts'
import type { SearchText } from '../url/searchText.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Demand } from './demandQuery.ts'
import { demandWords } from './demandWords.ts'
import { controlNames, type FormValues, inputOf, type listNames, valuesOf } from './formValues.ts'
import { WishFields } from './WishFields.tsx'
import '../edit/edit.css'
import './demand.css'

interface Props {
  /** Null adds one. */
  readonly demand: Demand | null
  readonly onClose: () => void
}

type ListName = (typeof listNames)[number]

const lists: Record<ListName, CodeList> = {
  industry: industries,
  offer: offerKinds,
  discharge: discharges,
}

const isList = (name: (typeof controlNames)[number]): name is ListName => name in lists

/** Adds a demand or writes one anew; what is left empty asks for nothing. */
export function DemandForm({ demand, onClose }: Props) {
  const words = useWords(demandWords)
  const locale = useLocale()
  const navigate = useNavigate()
  const form = useChangeForm<FormValues>({
    draftKey: demand ? `updateDemand.${demand.code}` : 'createDemand',
    mutation: demand ? 'updateDemand' : 'createDemand',
    initial: valuesOf(demand),
    version: demand?.version ?? 0,
    input: (values, expectedVersion) => ({
      ...inputOf(values, demand),
      ...(demand ? { code: demand.code, expectedVersion } : {}),
    }),
    made: '... on Demand { code }',
    onDone: ({ code }) => {
      onClose()
      if (demand) return
      void navigate({
        to: '/demands/$code',
        params: { code: String(code) },
        search: (search: SearchText) => keptSearch(search),
      })
    },
  })
  const { values, failure } = form
  const toggle = (name: string, chosen: boolean) =>
    form.set({
      hard: aspectNames.filter((one) => (one === name ? chosen : values.hard.includes(one))),
    })
  const line = (name: 'name' | 'investor' | 'neededBy' | 'note', type?: 'date') => (
    <TextField
      label={demandFields[name][locale] + (name === 'investor' ? words.hidden : '')}
      name={name}
      required={name === 'name'}
      {...(type ? { type } : {})}
      value={values[name]}
      failure={failure}
      onValue={(value) => form.set({ [name]: value })}
    />
  )
  const control = (name: (typeof controlNames)[number]) =>
    isList(name) ? (
      <FormField
        key={name}
        label={demandFields[name][locale]}
        complaint={complaintAt(failure, name)}
      >
        {(own) => (
          <select
            {...own}
            className="field"
            value={values[name]}
            onChange={(event) => form.set({ [name]: event.target.value })}
          >
            <option value="">{words.any}</option>
            {lists[name].codes.map((code) => (
              <option key={code.value} value={code.value}>
                {name === 'industry' ? `${code.value} ${code[locale]}` : code[locale]}
              </option>
            ))}
          </select>
        )}
      </FormField>
    ) : (
      <TextField
        key={name}
        label={titleWithUnit(demandFields[name], locale)}
        name={name}
        value={values[name]}
        failure={failure}
        onValue={(value) => form.set({ [name]: value })}
      />
    )
  return (
    <ChangeDialog
      title={demand ? `${words.edit} · ${demand.code}` : words.add}
      form={form}
      onClose={onClose}
    >
      <div className="form-fields">
        {line('name')}
        {line('investor')}
        {controlNames.map((name) => control(name))}
        {line('neededBy', 'date')}
        {line('note')}
      </div>
      <WishFields
        wishes={values.wishes}
        failure={failure}
        onWishes={(wishes) => form.set({ wishes })}
      />
      <fieldset className="edit-codes">
        <legend>{words.hard}</legend>
        {aspectNames.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={values.hard.includes(name)}
              onChange={(event) => toggle(name, event.target.checked)}
            />
            {aspects[name][locale]}
          </label>
        ))}
      </fieldset>
    </ChangeDialog>
  )
}
