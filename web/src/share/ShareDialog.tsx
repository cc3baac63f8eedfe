import { useState } from 'react'
import { ToldOnce } from '../account/ToldOnce.tsx'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { QrCode } from './QrCode.tsx'
import { sharesWords } from './sharesWords.ts'
import '../account/account.css'
import './shares.css'

interface Props {
  readonly codes: readonly string[]
  /** Told of the address once it is made. */
  readonly onMade?: (link: string) => void
  readonly onClose: () => void
}

const fields = ['title', 'days', 'password', 'watermark'] as const

/** Makes a link to plots; its address is shown once, as text and as QR code. */
export function ShareDialog({ codes, onMade, onClose }: Props) {
  const words = useWords(sharesWords)
  const locale = useLocale()
  const [made, setMade] = useState<string | null | undefined>()
  const form = useChangeForm({
    draftKey: 'createShare',
    mutation: 'createShare',
    version: 0,
    made: '... on MadeShare { path }',
    initial: { title: '', days: '14', password: '', watermark: '', locale: locale.toUpperCase() },
    input: (values) => ({
      codes,
      title: values.title,
      locale: values.locale,
      days: Number(values.days),
      password: values.password || null,
      watermark: values.watermark || null,
    }),
    onDone: ({ path }) => {
      const link = typeof path === 'string' ? location.origin + path : null
      setMade(link)
      if (link !== null) onMade?.(link)
    },
  })
  const labels = {
    title: words.titleLabel,
    days: words.days,
    password: words.passwordLabel,
    watermark: words.watermark,
  }
  return (
    <ChangeDialog
      title={words.make}
      form={form}
      submit={words.make}
      onClose={onClose}
      outcome={made !== undefined && <MadeLink link={made} onClose={onClose} />}
    >
      <p>{words.sharing(codes.length)}</p>
      {complaintAt(form.failure, 'codes') && (
        <p className="form-wrong" role="alert">
          {complaintAt(form.failure, 'codes')}
        </p>
      )}
      <div className="form-fields">
        {fields.map((name) => (
          <FormField
            key={name}
            label={labels[name]}
            complaint={complaintAt(form.failure, name)}
            required={name === 'title' || name === 'days'}
          >
            {(own) => (
              <input
                {...own}
                className="field"
                type={name === 'days' ? 'number' : 'text'}
                min={name === 'days' ? 1 : undefined}
                max={name === 'days' ? 90 : undefined}
                autoComplete="off"
                value={form.values[name]}
                onChange={(event) => form.set({ [name]: event.target.value })}
              />
            )}
          </FormField>
        ))}
        <FormField required label={words.language}>
          {(own) => (
            <select
              {...own}
              className="field"
              value={form.values.locale}
              onChange={(event) => form.set({ locale: event.target.value })}
            >
              <option value="ZH">{words.zh}</option>
              <option value="EN">{words.en}</option>
            </select>
          )}
        </FormField>
      </div>
    </ChangeDialog>
  )
}

function MadeLink(props: { readonly link: string | null; readonly onClose: () => void }) {
  const { link, onClose } = props
  const words = useWords(sharesWords)
  return (
    <div data-testid="made-share">
      {link === null ? (
        <p>{words.madeBefore}</p>
      ) : (
        <>
          <ToldOnce lead={words.made} secret={link} />
          <div className="share-made">
            <QrCode text={link} label={words.qr} />
            <a href={link} target="_blank" rel="noreferrer">
              {words.preview}
            </a>
          </div>
        </>
      )}
      <footer className="change-end">
        <button type="button" className="button primary" onClick={onClose}>
          {words.done}
        </button>
      </footer>
    </div>
  )
}
