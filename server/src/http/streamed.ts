/**
 * An answer that is sent as it is made, no faster than it is read. The first part is awaited, so
 * that what fails before it is an error with a status and not a broken download.
 */
export async function streamed(
  parts: AsyncGenerator<string>,
  headers: Record<string, string>,
): Promise<Response> {
  let next = await parts.next()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) {
        controller.close()
        return
      }
      controller.enqueue(encoder.encode(next.value))
      next = await parts.next()
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
  return new Response(body, { headers })
}
