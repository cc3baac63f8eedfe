/**
 * Reads the page anew, but only once the server answers: what a browser shows instead could not be
 * left again. False where it does not answer.
 */
export async function readAnew(): Promise<boolean> {
  const answer = await fetch('/healthz').catch(() => null)
  if (!answer?.ok) return false
  location.reload()
  return true
}
