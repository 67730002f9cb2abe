import type { Change } from './worlds.js'

/** What differs between the sides, by name: first what is no concept drift, then what is. */
export const changes: Readonly<Record<string, Change>> = {
  'nothing changed': {},
  'one input moved by 0.5 sd': { shift: 0.5 },
  'one input moved by 1 sd': { shift: 1 },
  'four inputs moved by 0.5 sd': { shift: 0.5, every: true },
  'four inputs moved by 1 sd': { shift: 1, every: true },
  'a coefficient changed its sign': { fault: 'sign' },
  'a rate doubled in a tenth of the rows: a corner': { fault: 'corner' },
  'a rate doubled in a tenth of the rows: a tail': { fault: 'tail' },
  'one label in ten flipped': { fault: 'flips' },
}
