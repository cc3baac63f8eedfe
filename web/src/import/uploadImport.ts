import type { Locale } from '@panhuo/shared/words/label'
import { AskError } from '../graphql/askError.ts'
import { askWords } from '../graphql/askWords.ts'
import { languageTags } from '../words/locale.tsx'

interface Answer {
  readonly number?: string
  readonly version?: number
  readonly error?: { readonly code: string; readonly message: string }
}

/** Sends a file as it is and tells how much of it went; the first one opens an import. */
export function uploadImport(
  file: File,
  number: string | undefined,
  locale: Locale,
  onProgress: (percent: number) => void,
): Promise<{ number: string; version: number }> {
  const query = new URLSearchParams({
    name: file.name,
    ...(number === undefined ? {} : { number }),
  })
  // fetch tells nothing of how much was sent.
  const request = new XMLHttpRequest()
  request.open('POST', `/api/imports?${query}`)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.setRequestHeader('accept-language', languageTags[locale])
  request.responseType = 'json'
  request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / total))
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(new AskError('NETWORK', askWords[locale].unreachable))
    request.onload = () => {
      const { number: made, version = 1, error } = (request.response ?? {}) as Answer
      if (made !== undefined) return resolve({ number: made, version })
      const message = error?.message ?? askWords[locale].noAnswer(request.status)
      reject(new AskError(error?.code ?? 'UNKNOWN', message))
    }
    request.send(file)
  })
}
