/** Tells changes made here, whose names say what they do, from functions of users. */
export const changeBrand: unique symbol = Symbol.for('mltest.change/1')
