/** Tells models made here from anything else, across two copies of this module. */
export const modelBrand: unique symbol = Symbol.for('mltest.model/1')
