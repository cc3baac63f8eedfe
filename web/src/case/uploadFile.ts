import type { Locale } from '@panhuo/shared/words/label'
import { AskError } from '../graphql/askError.ts'
import { askWords } from '../graphql/askWords.ts'
import { languageTags } from '../words/locale.tsx'

/** Sends a file as it is and gives the number of the document; throws AskError with what was said. */
export async function uploadFile(file: File, kind: string, locale: Locale): Promise<number> {
  const query = new URLSearchParams({ name: file.name, kind })
  const response = await fetch(`/api/documents?${query}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'accept-language': languageTags[locale],
    },
    body: file,
  }).catch(() => {
    throw new AskError('NETWORK', askWords[locale].unreachable)
  })
  const answer = (await response.json().catch(() => ({}))) as {
    readonly id?: number
    readonly error?: { readonly code: string; readonly message: string }
  }
  if (answer.id !== undefined) return answer.id
  const { code = 'UNKNOWN', message = askWords[locale].noAnswer(response.status) } =
    answer.error ?? {}
  throw new AskError(code, message)
}
