import { type Env, isLoopback } from '../env.ts'

/** What of a request tells where it came from. */
interface Asked {
  readonly env: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }
  readonly req: { header(name: string): string | undefined }
}

/**
 * Where a request came from. Behind a proxy on this machine, which PUBLIC_URL tells of, it is the
 * last entry of X-Forwarded-For: the proxy added it, whatever the client wrote before.
 */
export function clientAddress({ env, req }: Asked, { publicUrl }: Env): string {
  const peer = env.incoming?.socket?.remoteAddress?.replace(/^::ffff:/, '') ?? 'unknown'
  if (!publicUrl || !(peer === 'unknown' || isLoopback(peer))) return peer
  const forwarded = req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return forwarded && /^[0-9a-fA-F.:]{2,45}$/.test(forwarded) ? forwarded : peer
}
