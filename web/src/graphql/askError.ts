/** An answer of the server that is an error, in the language that was asked for. */
export class AskError extends Error {
  readonly code: string
  /** Name of the filter field or argument that is wrong, where one is. */
  readonly field: string | undefined

  constructor(code: string, message: string, field?: string) {
    super(message)
    this.name = 'AskError'
    this.code = code
    this.field = field
  }

  /** True where asking again cannot help. */
  get final(): boolean {
    return !['TIMEOUT', 'UNAVAILABLE', 'NETWORK'].includes(this.code)
  }
}
