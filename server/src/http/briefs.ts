import type { Database } from '@panhuo/db/database'
import { subjectPath } from '@panhuo/shared/brief/brief'
import { shareTokenForm } from '@panhuo/shared/share/share'
import { type Context, Hono } from 'hono'
import { briefAsked, changedOf, contentOf } from '../brief/briefContent.ts'
import type { Env } from '../env.ts'
import type { ChangeFeed } from '../live/changeFeed.ts'
import { ownShare } from '../share/shareQueries.ts'
import { contextOf } from './documents.ts'
import { choiceIn, localeIn } from './exportRequest.ts'
import { notFound, Refusal } from './publicError.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * Briefs on paper: `GET /api/briefs/TJ-2026-0001.pdf?page=a4|slide&lang=zh|en&edition=2`, in the
 * brief's own language where none is asked. The office gets any, an investor issued ones of the plots
 * behind the link. `link=/s/…` is what the QR code opens; without one, what is public of the subject.
 */
export function briefRoutes(db: Database, env: Env, feed: ChangeFeed): Hono<Surroundings> {
  return new Hono<Surroundings>().get('/:file{.+\\.pdf}', async (c) => {
    const number = c.req.param('file').slice(0, -'.pdf'.length)
    const paper = choiceIn(c, 'page', ['a4', 'slide'])
    const context = contextOf(db, env, feed, c.var.viewer, c.req.raw.signal)
    const brief = await briefAsked(context, number, editionIn(c))
    if (!brief) throw notFound()
    const locale = c.req.query('lang') === undefined ? brief.locale : localeIn(c)
    const content = await contentOf(context, brief)
    if (!content) throw notReleased()
    const changed = (await changedOf(context, brief)).map((label) => label[locale])
    const path = linkIn(c) ?? subjectPath(brief.subject, brief.subjectCode)
    const link = new URL(path, env.publicUrl ?? c.req.url).href
    // Fonts and paper are loaded when somebody first wants one.
    const { briefPdf } = await import('../brief/briefPaper.ts')
    const file = await briefPdf(brief, content, {
      ...{ paper, locale, changed, link },
      watermark: (await ownShare(context))?.watermark ?? null,
    })
    const name = `${brief.number}-v${brief.edition}.pdf`
    return c.body(new Uint8Array(file), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      vary: 'Cookie, Accept-Language',
    })
  })
}

function editionIn(c: Context<Surroundings>): number | null {
  const asked = c.req.query('edition')
  if (asked === undefined) return null
  if (/^\d{1,4}$/.test(asked)) return Number(asked)
  throw wrong('edition', '应为版次数字', 'must be the number of an edition')
}

/** Only an address of ours: a sheet of the office leads nowhere else. */
function linkIn(c: Context<Surroundings>): string | null {
  const asked = c.req.query('link')
  if (asked === undefined) return null
  if (asked.startsWith('/s/') && shareTokenForm.test(asked.slice(3))) return asked
  throw wrong('link', '应为分享链接的地址', 'must be the path of a link')
}

function wrong(field: string, zh: string, en: string): Refusal {
  const said = { zh: `${field}：${zh}`, en: `${field}: ${en}` }
  return new Refusal(400, 'BAD_USER_INPUT', said, field)
}

function notReleased(): Refusal {
  return new Refusal(410, 'NOT_RELEASED', {
    zh: '对象已不再对外发布，这张推介单不能再给出',
    en: 'its subject is no longer released: this brief may not be given out',
  })
}
