import { useNavigate } from '@tanstack/react-router'
import { Upload } from 'lucide-react'
import { useId, useState } from 'react'
import { changeMutation } from '../change/failure.ts'
import { askText } from '../graphql/ask.ts'
import { AskError } from '../graphql/askError.ts'
import { newId } from '../graphql/newId.ts'
import { keptSearch } from '../url/keptSearch.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { importWords } from './importWords.ts'
import { uploadImport } from './uploadImport.ts'

/** Takes files by dropping, by button and by key, sends them and opens their import. */
export function DropZone() {
  const words = useWords(importWords)
  const locale = useLocale()
  const navigate = useNavigate()
  const id = useId()
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState<{ name: string; percent: number } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const send = async (files: readonly File[]) => {
    if (files.length === 0 || sending) return
    setProblem(null)
    try {
      let batch: { number: string; version: number } | undefined
      for (const file of files) {
        const tell = (percent: number) => setSending({ name: file.name, percent })
        tell(0)
        batch = await uploadImport(file, batch?.number, locale, tell)
      }
      if (!batch) return
      const { number, version } = batch
      const input = { number, expectedVersion: version, requestId: newId() }
      await askText(changeMutation('readImport'), { input }, { locale })
      await navigate({ to: '/import/$number', params: { number }, search: keptSearch })
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setProblem(error.message)
    } finally {
      setSending(null)
    }
  }

  return (
    <section
      className="import-drop"
      aria-label={words.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void send([...event.dataTransfer.files])
      }}
    >
      <Upload aria-hidden="true" />
      <p>{words.drop}</p>
      <span className="file-field">
        <label htmlFor={id} className="button primary">
          {words.choose}
        </label>
        <input
          id={id}
          type="file"
          multiple
          className="unseen"
          disabled={sending !== null}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])]
            target.value = ''
            void send(files)
          }}
        />
      </span>
      <p className="import-hint">{words.dropHint}</p>
      <p className="import-hint">
        {words.templates}{' '}
        <a href={`/export/templates/register.xlsx?lang=${locale}`}>{words.emptyTemplate}</a>
        {' · '}
        <a href={`/export/templates/register-example.xlsx?lang=${locale}`}>
          {words.filledTemplate}
        </a>
      </p>
      <p className="import-hint">{words.secret}</p>
      <p role="status">{sending && words.sending(sending.name, sending.percent)}</p>
      {problem && (
        <p className="change-failure" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}
