type Rule = readonly [pattern: RegExp, sentence: string]

// What graphql-js 16 and the limits say most often; `$1` is what the English sentence names.
const rules: readonly Rule[] = [
  [
    /^Syntax Error: (?:Syntax Error: )?Query depth limit of (\d+) exceeded.*$/s,
    '查询嵌套超过 $1 层',
  ],
  [/^Syntax Error: (?:Syntax Error: )?Aliases limit of (\d+) exceeded.*$/s, '别名超过 $1 个'],
  [/^Syntax Error: (?:Syntax Error: )?Directives limit of (\d+) exceeded.*$/s, '指令超过 $1 个'],
  [/^Syntax Error: Document contains more that (\d+) tokens.*$/s, '查询超过 $1 个词'],
  [/^Syntax Error: ([\s\S]*)$/, '查询语法有误：$1'],
  [/^Cannot query field "(\w+)" on type "(\w+)".*$/s, '类型 $2 没有字段 $1'],
  [/^Unknown argument "(\w+)" on field "([\w.]+)".*$/s, '字段 $2 没有参数 $1'],
  [/^Unknown type "(\w+)".*$/s, '没有类型 $1'],
  [/^Unknown fragment "(\w+)".*$/s, '没有片段 $1'],
  [/^Unknown operation named "(\w*)".*$/s, '没有名为 $1 的操作'],
  [/^Value "([^"]*)" does not exist in "(\w+)" enum.*$/s, '$2 没有取值 $1'],
  [/^Field "(\w+)" is not defined by type "(\w+)".*$/s, '输入类型 $2 没有字段 $1'],
  [/^Field "(\w+)" of type "\S+" must have a selection.*$/s, '字段 $1 需要选择子字段'],
  [/^Field "([\w.]+)" of required type "(\S+)" was not provided.*$/s, '缺少必填的 $1（$2）'],
  [/^Field "(\w+)" argument "(\w+)" of type "(\S+)" is required.*$/s, '字段 $1 缺少参数 $2（$3）'],
  [/^Variable "\$(\w+)" of required type "(\S+)" was not provided.*$/s, '缺少变量 $1（$2）'],
  [
    /^Variable "\$(\w+)" got invalid value [\s\S]*? at "([^"]+)"; ([\s\S]*)$/,
    '变量 $1 的 $2 取值无效：$3',
  ],
  [/^Variable "\$(\w+)" got invalid value ([\s\S]*)$/, '变量 $1 取值无效：$2'],
  [/^Variable "\$(\w+)" is not defined.*$/s, '没有定义变量 $1'],
  [/^Variable "\$(\w+)" is never used.*$/s, '变量 $1 没有用到'],
  [
    /^Variable "\$(\w+)" of type "(\S+)" used in position expecting type "(\S+)".*$/s,
    '变量 $1 的类型是 $2，此处需要 $3',
  ],
  [/^(Int|Float) cannot represent [^:]*value: ([\s\S]*)$/, '$2 不是有效的 $1'],
  [/^String cannot represent a non string value: ([\s\S]*)$/, '$1 不是文本'],
  [/^Must provide an operation.*$/s, '没有可执行的操作'],
  [/^Must provide operation name.*$/s, '有多个操作时应给出 operationName'],
  [/^Can only perform a mutation operation from a POST request.*$/s, '修改只能以 POST 发送'],
  [/^OneOf Input Object "(\w+)" must specify exactly one key.*$/s, '$1 应恰好给出一项'],
  [/^Exactly one key must be specified.*$/s, '应恰好给出一项'],
]

/** Our own scalars complain in both languages at once: `应为日期 / must be a date`. */
const bilingual = /([^;"]*\p{Script=Han}[^;"]*) \/ ([^\p{Script=Han}]+)$/u

/** The English sentence for a refusal of GraphQL. */
export function inEnglish(message: string): string {
  return message.replace(bilingual, ' $2').replace(/; {2}/, '; ').trim()
}

/** The Chinese sentence for a refusal of GraphQL; one that is not in the table keeps its English. */
export function inChinese(message: string): string {
  if (bilingual.test(message)) return inChinese(message.replace(bilingual, '$1'))
  if (/^\p{Script=Han}/u.test(message)) return message
  for (const [pattern, sentence] of rules) {
    if (!pattern.test(message)) continue
    const said = message.replace(pattern, sentence)
    // The reason inside a sentence is one of ours as well: an enum, a number, a missing field.
    const [, head, tail] = /^(变量 \S+ (?:的 \S+ )?取值无效：)\s*([\s\S]*)$/.exec(said) ?? []
    return head !== undefined && tail !== undefined ? head + inChinese(tail) : said
  }
  return `查询无法执行：${message}`
}
