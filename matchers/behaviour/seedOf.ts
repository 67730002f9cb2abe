import type { Subject } from '../subject.js'

/** What all that is random in an assertion follows from: the same in every run unless somebody says another. */
export function seedOf({ context }: Subject, { seed }: { readonly seed?: number }): number {
  return seed ?? context.seed ?? 42
}
