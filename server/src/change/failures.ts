import { type Duty, duties, rolesWith } from '@panhuo/shared/access/duties'
import type { Label } from '@panhuo/shared/words/label'
import type { FieldChange } from './fieldChange.ts'

/**
 * What a person could expect to go wrong with a change. Mutations return failures as data (see
 * failureSchema.ts); whatever throws one inside commitChange undoes the whole change.
 */
export abstract class Failure extends Error {
  readonly said: Label

  constructor(said: Label) {
    super(said.en)
    this.said = said
  }
}

/** A value that cannot be taken; `field` is its path in the input, such as `plotRatio` or `parts.1.code`. */
export class InvalidInput extends Failure {
  override readonly name = 'InvalidInput'
  readonly field: string

  constructor(field: string, said: Label) {
    super(said)
    this.field = field
  }
}

/** Nobody is signed in, or the role does not have the duty. */
export class NotAllowed extends Failure {
  override readonly name = 'NotAllowed'

  constructor(duty: Duty, signedIn: boolean) {
    const { zh, en } = duties[duty]
    const who = rolesWith(duty)
    super(
      signedIn
        ? { zh: `您的角色不能${zh}，可以的有：${who.zh}`, en: `your role may not ${en}: ${who.en}` }
        : { zh: `请先登录，再${zh}`, en: `sign in to ${en}` },
    )
  }
}

/** There is no such record, or not for this viewer. */
export class NotFound extends Failure {
  override readonly name = 'NotFound'
  readonly field: string

  constructor(field: string, what: string) {
    super({ zh: `没有找到 ${what}`, en: `there is no ${what}` })
    this.field = field
  }
}

/** A record by the name of its GraphQL type and its code. */
export interface RecordName {
  readonly type: string
  readonly code: string
}

/** Somebody changed the record meanwhile; `theirs` says what, field by field. */
export class VersionConflict extends Failure {
  override readonly name = 'VersionConflict'
  readonly record: RecordName
  readonly expectedVersion: number
  readonly currentVersion: number
  readonly theirs: readonly FieldChange[]

  constructor(
    record: RecordName,
    expectedVersion: number,
    currentVersion: number,
    theirs: readonly FieldChange[],
  ) {
    const names = [...new Set(theirs.map(({ by }) => by))].join('、')
    super({
      zh: `${record.code} 已被${names || '他人'}修改（第 ${currentVersion} 版，您看到的是第 ${expectedVersion} 版）`,
      en: `${record.code} was changed by ${names || 'someone else'}: it is at version ${currentVersion}, you saw ${expectedVersion}`,
    })
    this.record = record
    this.expectedVersion = expectedVersion
    this.currentVersion = currentVersion
    this.theirs = theirs
  }
}

export interface Guard {
  readonly code: string
  readonly said: Label
}

/** Conditions of a step that do not hold yet. */
export class GuardNotMet extends Failure {
  override readonly name = 'GuardNotMet'
  readonly guards: readonly Guard[]

  constructor(guards: readonly Guard[]) {
    super({
      zh: guards.map(({ said }) => said.zh).join('；'),
      en: guards.map(({ said }) => said.en).join('; '),
    })
    this.guards = guards
  }
}

/** A bulk change would touch another number of records than the person was told. */
export class CountDiffers extends Failure {
  override readonly name = 'CountDiffers'
  readonly expected: number
  readonly actual: number

  constructor(expected: number, actual: number) {
    super({
      zh: `将修改 ${actual} 条，与确认的 ${expected} 条不同，未作修改`,
      en: `it would change ${actual} records and not the ${expected} that were confirmed; nothing was changed`,
    })
    this.expected = expected
    this.actual = actual
  }
}

/** Undoing would take away what was changed later. */
export class WouldLose extends Failure {
  override readonly name = 'WouldLose'
  readonly changes: readonly FieldChange[]

  constructor(changes: readonly FieldChange[]) {
    const fields = (locale: 'zh' | 'en') =>
      [...new Set(changes.map(({ label }) => label[locale]))].join(locale === 'zh' ? '、' : ', ')
    super({
      zh: `后来又改过：${fields('zh')}，撤销会丢失这些修改`,
      en: `undoing would lose later changes of: ${fields('en')}`,
    })
    this.changes = changes
  }
}
