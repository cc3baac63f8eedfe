import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useWords } from '../words/locale.tsx'
import { amountOf, amountText } from './amountText.ts'
import { monthsOf } from './investmentYears.ts'
import type { ProjectSheet } from './sheetQuery.ts'
import { sheetWords } from './sheetWords.ts'

interface Props {
  readonly project: ProjectSheet
  readonly year: number
  readonly onClose: () => void
}

type Values = Readonly<Record<string, string>>

/** The months of a year with plan and done; only what differs is sent. */
export function InvestmentForm({ project, year, onClose }: Props) {
  const words = useWords(sheetWords)
  const months = monthsOf(year, project.investment ?? [])
  const initial: Values = Object.fromEntries(
    months.flatMap(({ month, planned, actual }) => [
      [`planned ${month}`, amountText(planned)],
      [`actual ${month}`, amountText(actual)],
    ]),
  )
  const changed = (values: Values) =>
    months.filter(({ month }) =>
      [`planned ${month}`, `actual ${month}`].some((name) => values[name] !== initial[name]),
    )
  const form = useChangeForm<Values>({
    draftKey: `setInvestment.${project.code}.${year}`,
    mutation: 'setInvestment',
    initial,
    version: 0,
    input: (values) => ({
      code: project.code,
      months: changed(values).map(({ month, version }) => ({
        month,
        expectedVersion: version,
        planned: amountOf(values[`planned ${month}`]),
        actual: amountOf(values[`actual ${month}`]),
      })),
    }),
    onDone: onClose,
  })
  const sent = changed(form.values)
  const complaint = (month: string, name: string) => {
    const index = sent.findIndex((one) => one.month === month)
    return complaintAt(form.failure, `months.${index}.${name}`)
  }
  return (
    <ChangeDialog title={`${words.editInvestment} · ${year}`} form={form} onClose={onClose}>
      <table className="page-table form-table">
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            <th scope="col">
              {words.planned} <small>{words.unit}</small>
            </th>
            <th scope="col">
              {words.actual} <small>{words.unit}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              {(['planned', 'actual'] as const).map((name) => {
                const wrong = complaint(month, name)
                const field = `${name} ${month}`
                return (
                  <td key={name}>
                    <input
                      className="field"
                      inputMode="decimal"
                      aria-label={`${month} ${words[name]}`}
                      aria-invalid={wrong ? true : undefined}
                      value={form.values[field] ?? ''}
                      onChange={(event) => form.set({ [field]: event.target.value })}
                    />
                    {wrong && <p className="form-wrong">{wrong}</p>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ChangeDialog>
  )
}
