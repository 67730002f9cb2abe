import { DataError } from '../dataError.js'
import type { Relation } from '../reader.js'

/** JSON files. */
export function json(): Promise<Relation> {
  return Promise.reject(new DataError('JSON is not read yet'))
}
