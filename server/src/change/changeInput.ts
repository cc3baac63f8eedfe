import type { Types } from '../schema/builder.ts'

type InputBuilder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>

/** Why, and the client's own name of the request: every change says both. */
export function changeInput(t: InputBuilder) {
  return {
    reason: t.string({
      required: true,
      description:
        '原因，记入变更历史，最多 500 字 / Why; kept in the history, up to 500 characters',
    }),
    requestId: t.string({
      required: true,
      description:
        '客户端为每次提交生成的 UUID；重复提交只执行一次 / UUID made by the client for each submission; sent again it is done once',
    }),
  }
}

/** Which record, and the version that the person saw. */
export function versionInput(t: InputBuilder) {
  return {
    code: t.string({ required: true, description: '编号 / Code' }),
    expectedVersion: t.int({
      required: true,
      description:
        '您看到的版本；若已被他人修改则返回 VersionConflict / The version that you saw; VersionConflict where others have changed it',
    }),
  }
}
