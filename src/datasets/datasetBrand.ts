/** Marks a dataset. In the registry of symbols, since two copies of this module may meet in one process. */
export const datasetBrand: unique symbol = Symbol.for('mltest.dataset/1')
