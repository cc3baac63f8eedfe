interface Running<T> {
  readonly answer: Promise<T>
  readonly end: AbortController
  waiting: number
}

/**
 * Lets who asks for the same at the same time wait for one answer. The work is called off when
 * nobody waits for it any longer, not when the first one leaves.
 */
export function sharedWork<T>() {
  const running = new Map<string, Running<T>>()

  return function share(
    key: string,
    make: (signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    if (signal?.aborted) return Promise.reject(signal.reason)
    const work = running.get(key) ?? begin(key, make)
    work.waiting += 1
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal?.reason)
        work.waiting -= 1
        if (work.waiting > 0) return
        // Who asks from now on begins anew.
        if (running.get(key) === work) running.delete(key)
        work.end.abort(signal?.reason)
      }
      signal?.addEventListener('abort', leave, { once: true })
      work.answer.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave))
    })
  }

  function begin(key: string, make: (signal: AbortSignal) => Promise<T>): Running<T> {
    const end = new AbortController()
    const answer = make(end.signal).finally(() => {
      if (running.get(key) === work) running.delete(key)
    })
    const work: Running<T> = { answer, end, waiting: 0 }
    running.set(key, work)
    return work
  }
}
