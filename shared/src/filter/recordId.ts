/** Relay global id of a record: base64 of `Type:code`, URL-safe decoders accept it as it is. */
export function recordId(type: string, code: string): string {
  return btoa(unescape(encodeURIComponent(`${type}:${code}`)))
}

/** The code behind a Relay id of the type; any other text is taken to be a code already. */
export function codeFromId(type: string, idOrCode: string): string {
  try {
    const text = decodeURIComponent(escape(atob(idOrCode)))
    return text.startsWith(`${type}:`) ? text.slice(type.length + 1) : idOrCode
  } catch {
    // Not base64, so it is a code as people write it.
    return idOrCode
  }
}
