import { dataset } from '../../src/datasets/dataset.js'
import type { Dataset } from '../../src/datasets/dataset.js'
import type { DatasetOptions } from '../../src/datasets/datasetOptions.js'
import { openSession } from '../../src/engines/openSession.js'
import type { Ask } from '../../src/engines/openSession.js'
import type { Data } from '../../src/profiles/data.js'
import type { Schema } from '../../src/sql/schema.js'

/** Opens data by their path for a command, asks what `use` asks, and closes them. What is asked at once is one scan. */
export async function withData<Result>(
  path: string,
  options: DatasetOptions,
  use: (data: Data) => Promise<Result>,
): Promise<Result> {
  const session = openSession()
  try {
    const data = dataset(path, options)
    const { schema } = await session.open(data)
    const [settled] = await session.settle([(ask) => use(asData(data, schema, ask))])
    if (settled?.status !== 'fulfilled') throw settled?.reason
    return settled.value
  } finally {
    await session.close()
  }
}

function asData(data: Dataset, schema: Schema, ask: Ask): Data {
  return {
    label: data.label,
    schema,
    isNarrowed: data.narrowing.length > 0,
    sensitive: data.options.sensitive ?? [],
    ask: (metric) => ask(data, metric),
    where: (condition) => asData(data.where(condition), schema, ask),
  }
}
