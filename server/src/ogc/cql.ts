import { wktToGeoJSON } from 'betterknown'
import type { Geometry } from 'geojson'
import { badCql, type Token, tokensOf, unreadable } from './cqlTokens.ts'

export type CqlValue = string | number | boolean

/** A condition of CQL2 (basic, with IN, BETWEEN, LIKE and S_INTERSECTS) as a tree. */
export type Cql = CqlJoin | { readonly op: 'not'; readonly arg: Cql } | CqlTest

interface CqlJoin {
  readonly op: 'and' | 'or'
  readonly args: readonly Cql[]
}

/** A condition on one property. */
export type CqlTest = { readonly name: string } & (
  | { readonly op: '=' | '<>' | '<' | '<=' | '>' | '>='; readonly value: CqlValue }
  | { readonly op: 'in'; readonly values: readonly CqlValue[] }
  | { readonly op: 'like'; readonly value: string }
  | { readonly op: 'isNull' }
  | { readonly op: 'intersects'; readonly shape: CqlShape }
)

/** A drawn geometry, or a box as west, south, east, north. */
export type CqlShape = { readonly geometry: Geometry } | { readonly bbox: readonly number[] }

const comparisons = ['=', '<>', '<', '<=', '>', '>='] as const
const MAX_DEPTH = 20

/** Reads CQL2 text (OGC 21-065r2). Throws BadFilter that names the place of the fault. */
export function parseCql(text: string): Cql {
  return new Parser(text).whole()
}

class Parser {
  readonly #text: string
  readonly #tokens: readonly Token[]
  #next = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
    this.#tokens = tokensOf(text)
  }

  whole(): Cql {
    const tree = this.#either()
    if (this.#token.kind !== 'end') throw this.#fault()
    return tree
  }

  #either(): Cql {
    return this.#joined('or', () => this.#joined('and', () => this.#negated()))
  }

  #joined(op: 'and' | 'or', member: () => Cql): Cql {
    const args = [member()]
    while (this.#takeWord(op)) args.push(member())
    return args.length === 1 && args[0] ? args[0] : { op, args }
  }

  #negated(): Cql {
    if (this.#takeWord('not')) return { op: 'not', arg: this.#negated() }
    if (!this.#takeSign('(')) return this.#predicate()
    if (++this.#depth > MAX_DEPTH) throw badCql('嵌套过深', 'is nested too deeply')
    const inner = this.#either()
    this.#depth -= 1
    this.#need(')')
    return inner
  }

  #predicate(): Cql {
    if (this.#takeWord('s_intersects')) return this.#spatial()
    const name = this.#name()
    const negated = this.#takeWord('not')
    const tree = this.#test(name, negated)
    return negated ? { op: 'not', arg: tree } : tree
  }

  #test(name: string, negated: boolean): Cql {
    if (this.#takeWord('in')) return { op: 'in', name, values: this.#list() }
    if (this.#takeWord('between')) {
      const low = this.#value()
      if (!this.#takeWord('and')) throw this.#fault()
      const high = { op: '<=', name, value: this.#value() } as const
      return { op: 'and', args: [{ op: '>=', name, value: low }, high] }
    }
    if (this.#takeWord('like')) {
      const value = this.#value()
      if (typeof value !== 'string') throw this.#fault()
      return { op: 'like', name, value }
    }
    if (negated) throw this.#fault()
    if (this.#takeWord('is')) {
      const present = this.#takeWord('not')
      if (!this.#takeWord('null')) throw this.#fault()
      return present ? { op: 'not', arg: { op: 'isNull', name } } : { op: 'isNull', name }
    }
    const op = comparisons.find((sign) => this.#takeSign(sign))
    if (!op) throw this.#fault()
    return { op, name, value: this.#value() }
  }

  #list(): CqlValue[] {
    this.#need('(')
    const values = [this.#value()]
    while (this.#takeSign(',')) values.push(this.#value())
    this.#need(')')
    return values
  }

  #value(): CqlValue {
    const token = this.#token
    this.#next += 1
    if (token.kind === 'text' || token.kind === 'number') return token.value
    if (token.kind !== 'word') throw this.#fault(token)
    const word = token.value.toLowerCase()
    if (word === 'true' || word === 'false') return word === 'true'
    if (word !== 'date' && word !== 'timestamp') throw this.#fault(token)
    this.#need('(')
    const moment = this.#value()
    this.#need(')')
    return moment
  }

  #spatial(): Cql {
    this.#need('(')
    const name = this.#name()
    this.#need(',')
    const shape = this.#takeWord('bbox') ? this.#box() : this.#wkt()
    this.#need(')')
    return { op: 'intersects', name, shape }
  }

  #box(): CqlShape {
    const bbox = this.#list()
    if (bbox.length !== 4 || !bbox.every((degree) => typeof degree === 'number')) {
      throw badCql('BBOX 应有四个数值', 'BBOX takes four numbers')
    }
    return { bbox: bbox as number[] }
  }

  /** Hands the text of a well-known geometry, brackets and all, to the library. */
  #wkt(): CqlShape {
    const { at } = this.#token
    this.#name()
    let open = 0
    do {
      const token = this.#token
      if (token.kind === 'end') throw this.#fault()
      if (token.value === '(') open += 1
      if (token.value === ')') open -= 1
      this.#next += 1
    } while (open > 0)
    const geometry = wktToGeoJSON(this.#text.slice(at, this.#token.at).trim())
    if (!geometry) throw unreadable(this.#text, at)
    return { geometry }
  }

  #name(): string {
    const token = this.#token
    if (token.kind !== 'word') throw this.#fault()
    this.#next += 1
    return token.value
  }

  get #token(): Token {
    return this.#tokens[Math.min(this.#next, this.#tokens.length - 1)] as Token
  }

  #takeWord(word: string): boolean {
    const token = this.#token
    if (token.kind !== 'word' || token.value.toLowerCase() !== word) return false
    this.#next += 1
    return true
  }

  #takeSign(sign: string): boolean {
    const token = this.#token
    if (token.kind !== 'sign' || token.value !== sign) return false
    this.#next += 1
    return true
  }

  #need(sign: string): void {
    if (!this.#takeSign(sign)) throw this.#fault()
  }

  #fault(token = this.#token) {
    return unreadable(this.#text, token.at)
  }
}
