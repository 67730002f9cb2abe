import type { Said } from './scale.js'

/** How far two answers lie apart: the largest difference of their numbers; of classes 0 where they are one, else infinite. */
export function distance(a: Said, b: Said): number {
  return Math.max(
    ...a.map((value, index) => {
      const other = b[index]
      if (typeof value === 'number' && typeof other === 'number') return Math.abs(value - other)
      return value === other ? 0 : Infinity
    }),
  )
}
