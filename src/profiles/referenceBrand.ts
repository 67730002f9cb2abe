/** Marks what `reference(name)` gives. In the registry of symbols, since two copies of this module may meet in one process. */
export const referenceBrand: unique symbol = Symbol.for('mltest.reference/1')
