/** Registered, so that copies of this module know each other's references. */
export const runReferenceBrand: unique symbol = Symbol.for('mltest.runReference/1')
