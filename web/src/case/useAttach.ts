import { MAX_DOCUMENT_BYTES } from '@panhuo/shared/case/case'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeMutation, type Failure } from '../change/failure.ts'
import { askText } from '../graphql/ask.ts'
import { AskError } from '../graphql/askError.ts'
import { newId } from '../graphql/newId.ts'
import { useLocale } from '../words/locale.tsx'
import { tooLargeWords } from './tooLargeWords.ts'
import { uploadFile } from './uploadFile.ts'

/** What an attached document belongs to, as the mutation names it. */
export type DocumentOwner = 'caseCode' | 'parcelCode'

export interface Attaching {
  readonly busy: boolean
  readonly problem: string | null
  /** Documents brought while the form is open. */
  readonly added: readonly { readonly documentId: number; readonly name: string }[]
  bring(file: File, kind: string): Promise<number | null>
}

/** Uploads a file and attaches it to a case or a plot; null where that was refused. */
export function useAttach(owner: DocumentOwner, code: string): Attaching {
  const locale = useLocale()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [added, setAdded] = useState<Attaching['added']>([])
  const bring = async (file: File, kind: string) => {
    if (file.size > MAX_DOCUMENT_BYTES) {
      setProblem(tooLargeWords[locale])
      return null
    }
    setBusy(true)
    setProblem(null)
    try {
      const documentId = await uploadFile(file, kind, locale)
      const input = {
        ...{ documentId, kind, [owner]: code },
        ...{ reason: '', requestId: newId() },
      }
      const { outcome } = await askText<{ outcome: Failure }>(
        changeMutation('attachDocument'),
        { input },
        { locale },
      )
      if ('message' in outcome) {
        setProblem(outcome.message)
        return null
      }
      setAdded((former) => [...former, { documentId, name: file.name }])
      await queries.invalidateQueries({ queryKey: ['life'] })
      return documentId
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setProblem(error.message)
      return null
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, added, bring }
}
