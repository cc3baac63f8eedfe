import { expect, it } from 'vitest'
import type { Answer, Ask } from '../bench/load.ts'
import { type Question, questions } from '../bench/questions.ts'
import { referenceSql } from '../bench/referenceSql.ts'
import { difference } from '../bench/sameAnswer.ts'
import { openDesk } from '../support/ask.ts'
import { eachLent } from '../support/lentDatabase.ts'

/** The last turn asks for larger plots. */
const TURNS = [0, 5_000_000]

eachLent('seeds', (at) => {
  /** What `pnpm bench` measures the product against: the same answer by one statement. */
  const byHand = ({ name }: Question, { path }: Ask): Promise<Answer['body']> =>
    at.database.dedicated(async (client) => {
      const values = new URL(path, 'http://reference').searchParams.getAll('v')
      const [row] = await client.unsafe<{ answer: string | Uint8Array }[]>(
        referenceSql[name],
        values,
      )
      return Buffer.from(row?.answer ?? '')
    })

  it.each(questions)('the bench and the product say the same of $name', async (question) => {
    if (question.needsMvt && !at.database.hasMvt) {
      await expect(byHand(question, question.reference(0))).rejects.toThrow(/ST_AsMVT/i)
      return
    }
    for (const turn of TURNS) {
      const { path, body } = question.product(turn)
      const headers = { 'content-type': 'application/json' }
      const init = body ? { method: 'POST', body, headers } : {}
      const answer = await openDesk(at.database).fetch('GUEST', path, init)
      expect(answer.status).toBe(200)
      const product = question.read(Buffer.from(await answer.arrayBuffer()))
      const reference = question.read(await byHand(question, question.reference(turn)))
      expect(difference(product, reference)).toBeNull()
      expect(JSON.stringify(product).length).toBeGreaterThan(100)
    }
  })
})
