import type { Frame } from '../source.js'

/** Rows in memory of somebody's, recognised by their shape. */
export interface FrameOwner {
  /** `danfo frame`. */
  readonly label: string
  /** How many now; costs nothing. */
  readonly rows: () => number
  readonly frame: () => Frame
}
