/** The address of a view, for links. Filters without a value are left out. */
export function addressOf(kind: string, key = '', filters: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(filters).filter((filter): filter is [string, string] => Boolean(filter[1]))
  const query = new URLSearchParams(given).toString()
  const path = kind === 'overview' ? '/' : `/${kind}${key === '' ? '' : `/${encodeURIComponent(key)}`}`
  return `#${path}${query === '' ? '' : `?${query}`}`
}
