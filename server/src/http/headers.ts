import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { type Env, isLoopback } from '../env.ts'

const self = "'self'"
/** Tianditu serves its tiles from t0 to t7; named only where its key is set. */
const tianditu = 'https://*.tianditu.gov.cn'

/**
 * Security headers of every answer. The page loads nothing but its own files; MapLibre's workers
 * are blobs, and styles stand in attributes that React and MapLibre set.
 */
export function securityHeaders(env: Env): MiddlewareHandler {
  const maps = env.tiandituKey ? [tianditu] : []
  const { protocol, hostname } = env.publicUrl ?? { protocol: 'http:', hostname: env.host }
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: [self],
      scriptSrc: [self],
      workerSrc: [self, 'blob:'],
      childSrc: [self, 'blob:'],
      styleSrc: [self, "'unsafe-inline'"],
      imgSrc: [self, 'data:', 'blob:', ...maps],
      fontSrc: [self, 'data:'],
      connectSrc: [self, 'blob:', ...maps],
      objectSrc: ["'none'"],
      baseUri: [self],
      formAction: [self],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    strictTransportSecurity: protocol === 'https:' ? 'max-age=15552000; includeSubDomains' : false,
    // Browsers refuse it on plain HTTP of an inner network, and complain on every page.
    crossOriginOpenerPolicy: protocol === 'https:' || isLoopback(hostname),
  })
}

/** GraphiQL is one page with its script inside and workers made of blobs. */
const graphiqlPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Loosens the policy for GraphiQL's page alone; use it before `securityHeaders`, to have the last word. */
export const graphiqlHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const type = c.res.headers.get('content-type') ?? ''
  if (type.startsWith('text/html')) c.header('content-security-policy', graphiqlPolicy)
}
