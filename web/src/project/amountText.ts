/** An amount as a field shows it; empty where it is not known. */
export function amountText(amount: number | null): string {
  return amount === null ? '' : String(amount)
}

/**
 * The amount in a field: full-width digits and separators are read too. Null where it is empty, -1
 * where it cannot be read, which the server refuses at its field.
 */
export function amountOf(text: string | undefined): number | null {
  const plain = (text ?? '').normalize('NFKC').replaceAll(/[,\s]/g, '')
  if (plain === '') return null
  const amount = Number(plain)
  return Number.isFinite(amount) ? amount : -1
}
