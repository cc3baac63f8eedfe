/** An address as one of ours; what leads elsewhere, or nowhere, becomes the map. */
export function ownAddress(address: string, origin: string): string {
  const target = URL.canParse(address, origin) ? new URL(address, origin) : null
  return target?.origin === origin ? target.href : '/'
}
