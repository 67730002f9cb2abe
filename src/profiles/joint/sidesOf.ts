import type { PerSide } from '../measuredDrift.js'

/** Of each row of both sides, the reference's first, whether it is the current one's. */
export function sidesOf({ reference, current }: PerSide): Uint8Array {
  return new Uint8Array(reference + current).fill(1, reference)
}
