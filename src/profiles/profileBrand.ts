/** Marks what `profile(data)` gives. In the registry of symbols, since two copies of this module may meet in one process. */
export const profileBrand: unique symbol = Symbol.for('mltest.profile/1')
