import type { Halves } from './halves.js'

/** Every second row of each side into either half, so that both halves have as much of each side. */
export function halve(isCurrent: Uint8Array): Halves {
  const dealt = [0, 0]
  const isSecond = isCurrent.map((side) => {
    const count = dealt[side] ?? 0
    dealt[side] = count + 1
    return count % 2
  })
  const rows = Uint32Array.from(isSecond.keys())
  return [rows.filter((row) => isSecond[row] === 0), rows.filter((row) => isSecond[row] === 1)]
}
