/** Plots that a person named by code, apart by commas, spaces or lines. */
export function readNeighbors(text: string): { readonly code: string }[] {
  const codes = text
    .toUpperCase()
    .split(/[\s,;，；、]+/)
    .filter(Boolean)
  return [...new Set(codes)].map((code) => ({ code }))
}
