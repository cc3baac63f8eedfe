import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { complexityFromQuery } from '@pothos/plugin-complexity'
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { Refusal } from './publicError.ts'

/** Tokens of one query text; 2,000 nested brackets would overflow the parser's stack. */
const MAX_TOKENS = 1000
const MAX_DEPTH = 12
const MAX_ALIASES = 15
const MAX_DIRECTIVES = 8
/** What one query may cost; the schema says what each field costs. */
export const COST_LIMIT = 2000

/** What a query costs, kept beside its context so that the answer can report it. */
export interface CostReport {
  requested?: number
}

/** Limits on the text of a query, before anything is executed. */
export function syntaxLimits(): Plugin[] {
  return [
    {
      onParse({ setParseFn }) {
        setParseFn(boundedParse)
      },
    },
    // graphql-js itself bounds the depth of introspection, where GraphiQL needs more than 12.
    maxDepthPlugin({ n: MAX_DEPTH, ignoreIntrospection: true }),
    maxAliasesPlugin({ n: MAX_ALIASES, allowList: [] }),
    maxDirectivesPlugin({ n: MAX_DIRECTIVES }),
  ]
}

const boundedParse: typeof parse = (source, options) => {
  try {
    return parse(source, { ...options, maxTokens: MAX_TOKENS })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new GraphQLError('Syntax Error: the query is nested too deeply.', {
      originalError: tooDeep(error),
    })
  }
}

function tooDeep(cause: RangeError): Refusal {
  const message = { zh: '查询嵌套过深', en: 'the query is nested too deeply' }
  return Object.assign(new Refusal(400, 'BAD_USER_INPUT', message, 'query'), { cause })
}

/** Refuses a query that costs more than the limit, and notes what each one costs. */
export function costLimit(schema: GraphQLSchema): Plugin<{ cost: CostReport }> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { document, operationName, variableValues, contextValue } = args
      const requested = costOf(schema, document, operationName, variableValues, contextValue)
      if (requested === undefined) return
      contextValue.cost.requested = requested
      if (requested <= COST_LIMIT) return
      const refusal = new Refusal(400, 'COST_LIMIT', {
        zh: `查询代价 ${requested} 超过上限 ${COST_LIMIT}，请减少 first 或嵌套字段`,
        en: `the query costs ${requested}, over the limit of ${COST_LIMIT}; ask for a smaller first or fewer nested fields`,
      })
      setResultAndStopExecution({
        errors: [new GraphQLError(refusal.message, { originalError: refusal })],
      })
    },
  }
}

function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: unknown,
  ctx: object,
): number | undefined {
  // The library counts the first operation of a document, whichever of them is to be executed.
  const definitions = document.definitions.filter(
    (definition) =>
      definition.kind !== 'OperationDefinition' ||
      !operationName ||
      definition.name?.value === operationName,
  )
  try {
    const counted = complexityFromQuery(
      { ...document, definitions },
      { schema, ctx, variables: (variables ?? {}) as Record<string, unknown> },
    )
    return Math.ceil(counted.complexity * 10) / 10
  } catch (error) {
    // Variables that do not fit are refused by the execution that follows, with a better sentence.
    if (error instanceof GraphQLError) return undefined
    throw error
  }
}
