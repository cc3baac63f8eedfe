import type { Label, Locale } from '../words/label.ts'

/** A filter that cannot be read: names the field and says in both languages what is wrong. */
export class BadFilter extends Error {
  /** Names from the filter down to what is wrong. Not `path`: graphql-js takes that for its own. */
  readonly at: readonly string[]
  readonly problem: Label

  constructor(at: readonly string[], problem: Label) {
    super(`${at.join('.') || 'filter'}: ${problem.en}`)
    this.name = 'BadFilter'
    this.at = at
    this.problem = problem
  }

  /** The sentence for the user, with the field's name in front. */
  sentence(locale: Locale): string {
    const where = this.at.join('.') || 'filter'
    return `${this.called[locale]} ${where}${locale === 'zh' ? '：' : ': '}${this.problem[locale]}`
  }

  /** What it is that cannot be read. */
  protected get called(): Label {
    return { zh: '筛选条件', en: 'Filter' }
  }
}

/** Another argument of a question than its filter: how many, in which order, of which day. */
export class BadArgument extends BadFilter {
  protected override get called(): Label {
    return { zh: '参数', en: 'Argument' }
  }
}

/** A filter, order or group by a field that this role may not see; existence of values stays unsaid. */
export class HiddenField extends BadFilter {
  constructor(at: readonly string[]) {
    super(at, {
      zh: '当前角色不能按此字段筛选、排序或分组',
      en: 'your role may not filter, order or group by this field',
    })
    this.name = 'HiddenField'
  }
}

/** A list of records of which this role may see none at all, whatever was asked of it. */
export class HiddenRecords extends HiddenField {
  private readonly noun: Label

  constructor(list: string, noun: Label) {
    super([list])
    this.name = 'HiddenRecords'
    this.noun = noun
  }

  override sentence(locale: Locale): string {
    return locale === 'zh'
      ? `${this.noun.zh}不对当前角色开放；若有账户，请先登录`
      : `Your role may not see any ${this.noun.en}; sign in if you have an account`
  }
}
