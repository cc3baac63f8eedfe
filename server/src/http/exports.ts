import type { Database } from '@panhuo/db/database'
import { Hono } from 'hono'
import { Refusal } from './publicError.ts'
import type { Surroundings } from './surroundings.ts'

/** Downloads of the filtered set; formats that are not there yet say so. */
export function exportRoutes(_db: Database): Hono<Surroundings> {
  return new Hono<Surroundings>().get('/:file', () => {
    throw new Refusal(501, 'NOT_IMPLEMENTED', {
      zh: '这种格式还不能导出',
      en: 'this format cannot be exported yet',
    })
  })
}
