/** Search parameters of the page as plain strings; values stay readable, nothing is JSON-quoted. */
export type SearchText = Readonly<Record<string, string>>

/** Characters that mean nothing inside a query value, so that a person can read the link. */
const READABLE = /%(?:3A|3B|2C|28|29|7C|2F|21|40|7E)/g

/** `?a=b&c=d` to an object; the first of two equal names counts. */
export function parseSearchText(text: string): SearchText {
  const search: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    if (!Object.hasOwn(search, name)) search[name] = value
  }
  return search
}

/** An object to `?a=b&c=d`, empty values left out; `?` only where something follows. */
export function searchTextToString(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search)
    .filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${readable(value)}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** One value for a query string: escaped where a URL needs it, otherwise as it is. */
export function readable(value: string): string {
  return encodeURIComponent(value).replace(READABLE, decodeURIComponent)
}
