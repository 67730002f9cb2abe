import path from 'node:path'
import { expect, test } from 'vitest'
import { dataset } from '../../../../src/datasets/dataset.js'
import { readerOf } from '../../../../src/datasets/readerOf.js'
import { dataFolder } from '../../../support/dataFolder.js'

test.each(['data.csv', 'data.jsonl'])('the reading of %s ends when it is aborted', async (name) => {
  const line = name.endsWith('csv') ? '1,2\n' : '{"a":1}\n'
  const folder = dataFolder({ [name]: `${name.endsWith('csv') ? 'a,b\n' : ''}${line.repeat(500_000)}` })
  const { source } = dataset(path.join(folder, name))
  const abort = new AbortController()
  const engine = () =>
    new Promise<never>((_, reject) => abort.signal.addEventListener('abort', () => reject(new Error('interrupted'))))
  const reading = readerOf(source).read(source, {
    query: engine,
    load: engine,
    name: String,
    text: String,
    folder,
    signal: abort.signal,
  })
  abort.abort(new Error('the test timed out'))
  await expect(reading).rejects.toThrow(/timed out|interrupted|aborted/)
})
