let count = 0

/** The number of the next thing that happens in this process; see `Scope`. */
export function happening(): number {
  return ++count
}
