/** So many of the largest values tell how a tail falls. */
export const tailSize = 50
