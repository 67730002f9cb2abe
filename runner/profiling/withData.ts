import { dataset } from '../../src/datasets/dataset.js'
import type { Dataset } from '../../src/datasets/dataset.js'
import type { DatasetOptions } from '../../src/datasets/datasetOptions.js'
import { openSession } from '../../src/engines/openSession.js'
import type { Ask } from '../../src/engines/openSession.js'
import type { Data } from '../../src/profiles/data.js'
import type { Schema } from '../../src/sql/schema.js'

/** Opens data by their paths for a command, asks what `use` asks, and closes them. What is asked at once is one scan of each. */
export async function withData<const Paths extends readonly string[], Result>(
  paths: Paths,
  options: DatasetOptions,
  use: (...data: { readonly [At in keyof Paths]: Data }) => Promise<Result>,
): Promise<Result> {
  const session = openSession()
  try {
    const opened = await Promise.all(
      paths.map(async (path) => {
        const data = dataset(path, options)
        return [data, (await session.open(data)).schema] as const
      }),
    )
    const [settled] = await session.settle([
      // As many as there are paths.
      (ask) =>
        use(...(opened.map(([data, schema]) => asData(data, schema, ask)) as { readonly [At in keyof Paths]: Data })),
    ])
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
