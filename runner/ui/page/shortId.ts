/** The end of a run's id, which tells runs apart as well as the whole does on a screen. */
export function shortId(id: string): string {
  return id.slice(-6)
}
