/** Row numbers of two halves. */
export type Halves = readonly [Uint32Array, Uint32Array]
