const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })
const moments = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** The day in Beijing, `2026-01-05`. */
export function beijingDay(at: Date): string {
  return days.format(at)
}

/** A moment of a link as people in Beijing read it: a day stays a day. */
export function beijingReading(text: string): string {
  return text.length === 10 ? text : moments.format(new Date(text))
}
