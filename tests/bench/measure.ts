import { readCounters } from './counters.ts'
import type { Client } from './load.ts'
import type { Question } from './questions.ts'
import { difference } from './sameAnswer.ts'

export interface Figures {
  readonly perSecond: number
  /** Milliseconds that half of the answers took at most. */
  readonly p50: number
  /** CPU of the server's process for one answer, in milliseconds; an embedded database is in it. */
  readonly cpu: number
  readonly statements: number
}

export interface Comparison {
  readonly product: Figures
  /** Null where the reference cannot give the answer. */
  readonly reference: Figures | null
}

/** Turns whose answers are compared; the last one lies far from the others. */
const COMPARED = [0, 1, 500_000]
/** The two take turns in slices, so that a busy minute of the machine hits both. */
const SLICES = 3
const WARM_UP = 1.5

/** Checks that both say the same, then measures both side by side. */
export async function compare(
  question: Question,
  product: Client,
  reference: Client | null,
  seconds: number,
): Promise<Comparison> {
  if (reference) await refuseDifference(question, product, reference)
  const mine = new Measured(product, question.product)
  const theirs = reference && new Measured(reference, question.reference)
  await mine.run(WARM_UP)
  await theirs?.run(WARM_UP)
  mine.forget()
  theirs?.forget()
  for (let slice = 0; slice < SLICES; slice += 1) {
    await mine.run(seconds / SLICES)
    await theirs?.run(seconds / SLICES)
  }
  return { product: mine.figures(), reference: theirs?.figures() ?? null }
}

/** Throws where product and reference do not say the same. */
export async function refuseDifference(
  question: Question,
  product: Client,
  reference: Client,
): Promise<void> {
  for (const turn of COMPARED) {
    const [one, other] = await Promise.all([
      product.ask(question.product(turn)),
      reference.ask(question.reference(turn)),
    ])
    for (const { status, body } of [one, other]) {
      if (status !== 200) throw new Error(`${question.name}: ${status} ${body}`)
    }
    const found = difference(question.read(one.body), question.read(other.body))
    if (found) throw new Error(`product and reference differ, ${question.name}: ${found}`)
  }
}

class Measured {
  readonly #client: Client
  readonly #ask: Question['product']
  #turn = 0
  #answers = 0
  #seconds = 0
  #cpuSeconds = 0
  #statements = 0
  #times: number[] = []

  constructor(client: Client, ask: Question['product']) {
    this.#client = client
    this.#ask = ask
  }

  async run(seconds: number): Promise<void> {
    const before = await readCounters(this.#client)
    const load = await this.#client.load(() => this.#ask(this.#turn++), seconds)
    const after = await readCounters(this.#client)
    this.#answers += load.answers
    this.#seconds += load.seconds
    this.#times.push(...load.times)
    this.#cpuSeconds += after.cpuSeconds - before.cpuSeconds
    this.#statements += after.statements - before.statements
  }

  /** What came before was for warming up. */
  forget(): void {
    this.#answers = this.#seconds = this.#cpuSeconds = this.#statements = 0
    this.#times = []
  }

  figures(): Figures {
    const sorted = this.#times.toSorted((a, b) => a - b)
    return {
      perSecond: this.#answers / this.#seconds,
      p50: sorted[Math.floor(sorted.length / 2)] ?? 0,
      cpu: (this.#cpuSeconds * 1000) / this.#answers,
      statements: this.#statements / this.#answers,
    }
  }
}
