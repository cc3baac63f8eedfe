/** A half-finished form, kept so that a lost connection or a reload loses nothing. */
export interface Draft<Values> {
  readonly values: Values
  readonly reason: string
  /** Version that the person saw when the form was opened. */
  readonly version: number
  /** Name of the request, kept until it is answered: sent again it is done once. */
  readonly requestId: string
  /** The input that was sent under this name. */
  readonly sent?: string
}

const prefix = 'panhuo.draft.'

/** The draft of a form; undefined where there is none, or none that can be read. */
export function readDraft<Values>(key: string): Draft<Values> | undefined {
  try {
    const kept = localStorage.getItem(prefix + key)
    return kept === null ? undefined : (JSON.parse(kept) as Draft<Values>)
  } catch {
    // Storage is closed, or somebody else wrote there: then the form begins anew.
    return undefined
  }
}

export function keepDraft<Values>(key: string, draft: Draft<Values>): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(draft))
  } catch {
    // Storage is full or closed; the form itself goes on.
  }
}

/** Whether any form is half-finished in this browser. */
export function hasDrafts(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(prefix))
  } catch {
    return false
  }
}

/** Leaves nothing half-finished behind for whoever uses this browser next. */
export function dropDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) localStorage.removeItem(key)
    }
  } catch {
    // Storage is closed: nothing was kept there.
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(prefix + key)
  } catch {
    // Nothing was kept there either.
  }
}
