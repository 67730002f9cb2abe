import { arquero } from './arquero.js'
import { arrow } from './arrow.js'
import { danfo } from './danfo.js'
import type { FrameOwner } from './frameOwner.js'
import { polars } from './polars.js'

const libraries = [danfo, arquero, polars, arrow]

/** A frame of a library we know, told by its shape, so that no library is ever imported; `undefined` for what is none. */
export function recogniseFrame(value: unknown): FrameOwner | undefined {
  for (const recognise of libraries) {
    const owner = recognise(value)
    if (owner !== undefined) return owner
  }
  return undefined
}
