import type { Dataset } from './dataset.js'
import { datasetBrand } from './datasetBrand.js'
import { isObject } from './isObject.js'

/** Whether a value came from `dataset()`, of whatever copy of this module. */
export function isDataset(value: unknown): value is Dataset {
  return isObject(value) && value[datasetBrand] === true
}
