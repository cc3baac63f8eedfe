import { documentKinds } from '@panhuo/shared/case/case'
import { codeOf } from '@panhuo/shared/words/codeList'
import { FileText } from 'lucide-react'
import { useState } from 'react'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import { formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { CodeSelect } from './CodeSelect.tsx'
import { caseWords } from './caseWords.ts'
import { FileUpload } from './FileUpload.tsx'
import type { Document } from './lifeQuery.ts'
import { type DocumentOwner, useAttach } from './useAttach.ts'

interface Props {
  readonly owner: DocumentOwner
  readonly code: string
  readonly documents: readonly Document[]
  readonly may: boolean
}

/** Documents of a case or a plot to download, and, where one may, to bring and to take away. */
export function DocumentList({ owner, code, documents, may }: Props) {
  const words = useWords(caseWords)
  const locale = useLocale()
  const [removing, setRemoving] = useState<Document | null>(null)
  const [adding, setAdding] = useState(false)
  return (
    <div className="detail-part" data-testid={`documents-${owner}`}>
      <h4>
        {words.documents[owner]} <small>{documents.length}</small>
      </h4>
      {documents.length === 0 && <p className="life-note">{words.noDocuments}</p>}
      <ul className="documents">
        {documents.map((one) => (
          <li key={one.documentId}>
            <FileText aria-hidden="true" />
            <div>
              <a href={one.url} download>
                {one.name}
              </a>{' '}
              <small>
                {codeOf(documentKinds, one.kind)?.[locale]} ·{' '}
                {formatNumber(Math.max(1, one.sizeBytes / 1024), 0, locale)} KB · {one.addedBy}
              </small>
            </div>
            {may && (
              <button type="button" className="button quiet" onClick={() => setRemoving(one)}>
                {words.removeDocument}
              </button>
            )}
          </li>
        ))}
      </ul>
      {may && !adding && (
        <button type="button" className="button" onClick={() => setAdding(true)}>
          {words.addDocument}
        </button>
      )}
      {adding && <AddDocument owner={owner} code={code} />}
      {removing && <RemoveDialog document={removing} onClose={() => setRemoving(null)} />}
    </div>
  )
}

function AddDocument({ owner, code }: { readonly owner: DocumentOwner; readonly code: string }) {
  const words = useWords(caseWords)
  const attach = useAttach(owner, code)
  const [kind, setKind] = useState(owner === 'parcelCode' ? 'RECOGNITION' : 'OTHER')
  return (
    <div className="form-fields add-document">
      <FormField label={words.documentKind}>
        {(own) => <CodeSelect own={own} list={documentKinds} value={kind} onValue={setKind} />}
      </FormField>
      <FileUpload
        state={attach}
        onFile={async (file) => {
          await attach.bring(file, kind)
        }}
      />
    </div>
  )
}

function RemoveDialog({
  document,
  onClose,
}: {
  readonly document: Document
  readonly onClose: () => void
}) {
  const words = useWords(caseWords)
  const form = useChangeForm({
    draftKey: `removeDocument.${document.documentId}`,
    mutation: 'removeDocument',
    initial: {},
    version: 0,
    input: () => ({ documentId: document.documentId }),
    onDone: onClose,
  })
  return (
    <ChangeDialog
      title={`${words.removeDocument} · ${document.name}`}
      form={form}
      submit={words.removeDocument}
      onClose={onClose}
    >
      {null}
    </ChangeDialog>
  )
}
