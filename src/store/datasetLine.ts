/**
 * What data are known by over many runs: the same name, but that numbers in the name of a file tell one delivery from another, as in
 * `data/orders-2026-11-22.csv`. A name of one's own, `dataset(path, { name: 'orders' })`, stays as it is.
 */
export function datasetLine(name: string): string {
  const isPath = /[/\\]|\.\w{2,7}(?:$| where )/.test(name)
  return isPath ? name.replace(/\d{2,}/g, '#') : name
}
