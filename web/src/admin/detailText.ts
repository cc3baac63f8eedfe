/** Details of a line of the audit log as `name: value` pairs, nested ones in brackets. */
export function detailText(detail: unknown): string {
  if (detail === null || detail === undefined) return ''
  if (Array.isArray(detail)) return detail.map(detailText).join(', ')
  if (typeof detail !== 'object') return String(detail)
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== '' && !isEmpty(value))
    .map(([name, value]) => {
      const nested = typeof value === 'object' && !Array.isArray(value)
      return `${name}: ${nested ? `(${detailText(value)})` : detailText(value)}`
    })
    .join('; ')
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
