/** Where the data of a view are. */
export function pathOf(kind: string, key: string): string {
  return key === '' ? `data/${kind}` : `data/${kind}/${encodeURIComponent(key)}`
}
