/** Registered, so that copies of this module know each other's histories. */
export const historyBrand: unique symbol = Symbol.for('mltest.history/1')
