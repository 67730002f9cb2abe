/** Where the page is: `#/run/01K…?outcome=fail`. Filters are part of it, so that an address shows what its sender saw. */
export interface Address {
  readonly kind: string
  readonly key: string
  readonly filters: URLSearchParams
}

export function readAddress(): Address {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?', 2)
  const [kind = '', key = ''] = path.split('/')
  return { kind: kind === '' ? 'overview' : kind, key: decoded(key), filters: new URLSearchParams(query) }
}

/** A hand-made address may hold anything. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
