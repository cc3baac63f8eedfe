import type { Database } from '@panhuo/db/database'

/** What `work` answered, and the text of every statement that the database ran for it, in order. */
export async function countStatements<T>(
  database: Database,
  work: () => Promise<T>,
): Promise<{ answer: T; statements: string[] }> {
  const statements: string[] = []
  const stop = database.onStatement((text) => statements.push(text))
  try {
    return { answer: await work(), statements }
  } finally {
    stop()
  }
}
