import { maySee } from '@panhuo/shared/access/access'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { ChangeRef } from '../change/changeSchema.ts'
import { builder } from '../schema/builder.ts'
import { mayImport, seesBatchOf } from './batchQueries.ts'
import { type ImportOfChange, importOfChange } from './importChangeQueries.ts'

const ChangeImportRef = builder.objectRef<ImportOfChange>('ChangeImport').implement({
  description: '一次修改所属的导入 / The import that a change belongs to',
  fields: (t) => ({
    number: t.exposeString('number', { description: '批次号 / Its number' }),
    records: t.int({
      nullable: true,
      description:
        '整批涉及的记录数；限定镇街且非本人导入的为空 / Records that all of it touched; null for whoever is bound to towns and did not bring it',
      resolve: ({ records, personId }, _args, { viewer }) =>
        seesBatchOf(viewer, personId) ? records : null,
    }),
    mayOpen: t.boolean({
      description: '能否打开这次导入并整批撤销 / Whether the viewer may open it and take it back',
      resolve: ({ personId }, _args, { viewer }) =>
        mayImport(viewer) && seesBatchOf(viewer, personId),
    }),
  }),
})

builder.objectField(ChangeRef, 'import', (t) =>
  t.field({
    type: ChangeImportRef,
    nullable: true,
    description:
      '所属的导入，只能整批撤销；不是导入的为空 / The import that it belongs to, undone as a whole; null for any other change [S]',
    complexity: 1,
    resolve: ({ id }, _args, context) =>
      maySee(context.viewer.role, parcelFields.importBatch) ? importOfChange(context, id) : null,
  }),
)
