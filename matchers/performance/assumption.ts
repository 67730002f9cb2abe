/** What every estimate without labels says of itself. */
export const assumption =
  'An estimate: it assumes that inputs mean what they meant in the reference (no concept drift), and sees only how they have changed.'
