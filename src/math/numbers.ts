/** Numbers in order: an array or a typed array. No function of this room changes what it is given. */
export interface Numbers extends Iterable<number> {
  readonly length: number
  readonly [index: number]: number
}
