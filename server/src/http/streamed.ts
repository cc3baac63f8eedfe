type Parts = AsyncGenerator<string | Uint8Array>

/**
 * An answer that is sent as it is made, no faster than it is read. The first part is awaited, so
 * that what fails before it is an error with a status and not a broken download. The signal that
 * the maker gets aborts when the request does and when the reader stops, so that a statement that
 * is running then is stopped and not waited for.
 */
export async function streamed(
  request: Request,
  make: (signal: AbortSignal) => Promise<Parts>,
  headers: Record<string, string>,
): Promise<Response> {
  const leaving = new AbortController()
  const parts = await make(AbortSignal.any([request.signal, leaving.signal]))
  let next = await parts.next()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) {
        controller.close()
        return
      }
      const part = next.value
      controller.enqueue(typeof part === 'string' ? encoder.encode(part) : part)
      next = await parts.next()
    },
    async cancel(reason) {
      leaving.abort(reason ?? new Error('the reader stopped'))
      await parts.return(undefined)
    },
  })
  return new Response(body, { headers })
}
