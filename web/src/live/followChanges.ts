import { type LiveRegister, liveRegisters } from '@panhuo/shared/live/registers'
import { valuesOf } from '@panhuo/shared/words/codeList'

const question = 'subscription Changes { changes { registers } }'
const address = `/graphql?${new URLSearchParams({ query: question })}`
/** After the server ended the answer; the browser itself comes back after a broken connection. */
const AGAIN_MS = 3000

/**
 * Follows the server's news while the page is looked at, and calls with what is to be read again.
 * A hidden page lets go of its connection, since a browser has six for all its tabs; what may have
 * been missed meanwhile counts as changed. Returns the end.
 */
export function followChanges(hear: (registers: readonly LiveRegister[]) => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let followed = false

  const open = () => {
    clearTimeout(timer)
    if (source || document.hidden) return
    source = new EventSource(address)
    source.addEventListener('next', (event: MessageEvent<string>) => {
      const registers = registersOf(event.data)
      // The first word of each connection names nothing: from here on all is heard.
      if (registers.length === 0 && followed) hear(valuesOf(liveRegisters))
      else if (registers.length > 0) hear(registers)
      followed = true
    })
    source.addEventListener('complete', () => again())
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) again()
    })
  }
  const close = () => {
    source?.close()
    source = undefined
  }
  const again = () => {
    close()
    timer = setTimeout(open, AGAIN_MS)
  }
  const look = () => (document.hidden ? close() : open())

  document.addEventListener('visibilitychange', look)
  open()
  return () => {
    document.removeEventListener('visibilitychange', look)
    clearTimeout(timer)
    close()
  }
}

/** Registers named in one event of the GraphQL stream. */
export function registersOf(data: string): readonly LiveRegister[] {
  const said: { data?: { changes?: { registers?: readonly LiveRegister[] } } } = JSON.parse(data)
  return said.data?.changes?.registers ?? []
}
