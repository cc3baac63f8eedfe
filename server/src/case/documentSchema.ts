import { documentKinds } from '@panhuo/shared/case/case'
import { changeInput } from '../change/changeInput.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { NotFound } from '../change/failures.ts'
import { ParcelRef } from '../parcel/parcelSchema.ts'
import type { Context } from '../request/context.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { CaseRef, MilestoneRef } from './caseTypes.ts'
import { attachDocument, removeDocument } from './documentCommands.ts'
import {
  type DocumentRow,
  documentById,
  documentsOfCase,
  documentsOfParcel,
} from './documentQueries.ts'

const KindType = codeType(documentKinds) as 'String'

export const DocumentRef = builder.objectRef<DocumentRow>('Document').implement({
  description: '材料 / A document',
  fields: (t) => ({
    documentId: t.exposeInt('id', { description: '编号 / Its number' }),
    name: t.exposeString('name', { description: '文件名 / File name' }),
    kind: t.field({
      type: KindType,
      description: '材料类别 / Kind',
      resolve: ({ kind }) => kind,
    }),
    mime: t.exposeString('mime', { description: '按内容判断的类型 / Type, by its content' }),
    sizeBytes: t.exposeInt('sizeBytes', { description: '大小，字节 / Size, bytes' }),
    sha256: t.exposeString('sha256', { description: '内容的 SHA-256 / SHA-256 of the content' }),
    addedBy: t.exposeString('personName', { description: '上传人 / Who brought it' }),
    addedAt: t.field({
      type: 'DateTime',
      description: '上传时间 / When',
      resolve: ({ createdAt }) => createdAt,
    }),
    url: t.string({
      description: '下载地址 / Where to download it',
      resolve: ({ id }) => `/api/documents/${id}`,
    }),
  }),
})

builder.objectField(CaseRef, 'documents', (t) =>
  t.field({
    type: [DocumentRef],
    description: '案件材料；分析人员为空 / Its documents; none for analysts',
    complexity: { field: 1, multiplier: 5 },
    resolve: async (row, _args, context) => (await documentsOfCase(context, row)) ?? [],
  }),
)
builder.objectField(ParcelRef, 'documents', (t) =>
  t.field({
    type: [DocumentRef],
    description: '地块材料 / Documents of the plot [S]',
    complexity: { field: 1, multiplier: 5 },
    resolve: async (row, _args, context) => (await documentsOfParcel(context, row)) ?? [],
  }),
)
builder.objectField(MilestoneRef, 'document', (t) =>
  t.field({
    type: DocumentRef,
    nullable: true,
    description: '依据材料 / Its evidence',
    complexity: 1,
    resolve: ({ documentId, ...row }, _args, context) =>
      documentId === null ? null : documentById(context, { ...row, id: documentId }),
  }),
)

const AttachInput = builder.inputType('AttachDocumentInput', {
  description: '把已上传的材料附到案件或地块 / Attaching an uploaded document',
  fields: (t) => ({
    ...changeInput(t),
    documentId: t.int({ required: true, description: '材料编号 / Its number' }),
    caseCode: t.string({ description: '案件编号 / The case' }),
    parcelCode: t.string({ description: '地块编号 / The plot' }),
    kind: t.field({ type: KindType, description: '材料类别 / Kind' }),
  }),
})
const RemoveInput = builder.inputType('RemoveDocumentInput', {
  description: '取下材料 / Taking a document away',
  fields: (t) => ({
    ...changeInput(t),
    documentId: t.int({ required: true, description: '材料编号 / Its number' }),
  }),
})

const RemovedRef = builder.objectRef<{ id: number }>('RemovedDocument').implement({
  description: '已取下的材料 / A document that was taken away',
  fields: (t) => ({ documentId: t.exposeInt('id', { description: '编号 / Its number' }) }),
})

builder.mutationField('attachDocument', (t) =>
  t.field({
    type: DocumentRef,
    description: '附材料（先 POST /api/documents 上传）/ Attach a document (POST it first)',
    args: { input: t.arg({ type: AttachInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('AttachDocumentResult'),
    resolve: async (_root, { input }, context) =>
      changedDocument(context, (await attachDocument(context, input as never)).id),
  }),
)
builder.mutationField('removeDocument', (t) =>
  t.field({
    type: RemovedRef,
    description: '取下材料 / Take a document away',
    args: { input: t.arg({ type: RemoveInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('RemoveDocumentResult'),
    resolve: (_root, { input }, context) => removeDocument(context, input),
  }),
)

async function changedDocument(context: Context, id: number): Promise<DocumentRow> {
  const row = await documentById(context, { id })
  if (!row) throw new NotFound('documentId', '材料')
  return row
}
