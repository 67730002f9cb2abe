import path from 'node:path'
import { dataset } from '../../src/datasets/dataset.js'
import type { DatasetOptions } from '../../src/datasets/datasetOptions.js'
import { dataFolder } from './dataFolder.js'
import { openData } from './openData.js'
import type { OpenData } from './openData.js'

/** Writes one file, reads it as a dataset, and asks for all rows. Messages call it by its name alone. */
export async function openFile(
  name: string,
  content: string | Uint8Array,
  options: DatasetOptions = {},
): Promise<OpenData> {
  const folder = dataFolder({ [name]: content })
  try {
    return await openData(dataset(path.join(folder, name), options))
  } catch (error) {
    if (error instanceof Error) error.message = error.message.replaceAll(`${folder}${path.sep}`, '')
    throw error
  }
}
