import { availableParallelism } from 'node:os'
import type { Dataset } from '../datasets/dataset.js'
import { viewOf } from '../datasets/viewOf.js'
import type { Metric } from '../metrics/metric.js'
import { openDuckdb } from './duckdb/openDuckdb.js'
import { temporaryFolder } from './duckdb/temporaryFolder.js'
import type { Engine } from './engine.js'
import { groupOf } from './groupOf.js'
import { openSources } from './openSources.js'
import type { OpenedSource } from './openSources.js'
import { schemaOf } from './schemaOf.js'
import type { ScanRecord } from './scanRecord.js'
import { settle } from './settle.js'
import { withTimeout } from './withTimeout.js'

/** Asks a metric of a dataset; answered together with all else that is waiting. */
export type Ask = <Value>(dataset: Dataset, metric: Metric<Value>) => Promise<Value>

/** Data opened and questions answered, for as long as a test file runs. Nothing is asked twice of data that have not changed. */
export interface Session {
  /** Reads schema and checks, not more, where the kind of file allows it. */
  open(dataset: Dataset): Promise<Engine>
  /** Runs tasks side by side; when all of them wait, one scan a source answers all that they wait for. */
  settle<Result>(
    tasks: readonly ((ask: Ask) => Promise<Result>)[],
    signal?: AbortSignal,
  ): Promise<readonly PromiseSettledResult<Result>[]>
  close(): Promise<void>
}

export interface SessionOptions {
  /** Hears of every scan when it has ended. */
  readonly onScan?: (scan: ScanRecord) => void
  /** Of each engine, as DuckDB writes it; beyond it spills to disk. Default `4GB`. */
  readonly memoryLimit?: string
  /** Default: one for each processor. */
  readonly threads?: number
  /** Milliseconds after which a scan is given up. Default: never. */
  readonly scanTimeout?: number
  /** Milliseconds that a model may take for a batch of rows. Default: no limit. */
  readonly modelTimeout?: number
  /** Ends all scans of the session. */
  readonly signal?: AbortSignal
}

export function openSession(options: SessionOptions = {}): Session {
  const { onScan, memoryLimit = '4GB', threads = availableParallelism(), scanTimeout, modelTimeout, signal } = options
  const closing = new AbortController()
  const ended = AbortSignal.any([closing.signal, ...(signal === undefined ? [] : [signal])])
  const settings = { memoryLimit, threads, ...(modelTimeout === undefined ? {} : { modelTimeout }) }
  const labels = new Map<OpenedSource, string>()
  const askers = new Map<OpenedSource, Set<object>>()
  const sources = openSources((source) => openDuckdb(source, { ...settings, folder: temporaryFolder() }, ended))
  let settling = 0
  let scanning: Promise<void> = Promise.resolve()

  const scan = async (source: OpenedSource, signal: AbortSignal | undefined): Promise<void> => {
    const dataset = labels.get(source) ?? ''
    const assertions = askers.get(source)?.size ?? 0
    askers.delete(source)
    const record = await withTimeout(
      (timed) => source.answers.scan(timed),
      scanTimeout,
      `the scan of ${dataset} took longer than ${String(scanTimeout)} ms`,
      [signal, ended],
    )
    if (record !== undefined) onScan?.({ dataset, assertions, ...record })
  }
  /** One round after the other, and in a round one source after the other: each scan uses all threads. */
  const answer = (signal: AbortSignal | undefined): Promise<void> => {
    scanning = scanning.then(async () => {
      for (const source of sources.opened()) if (source.answers.isWaiting()) await scan(source, signal)
    })
    return scanning
  }
  return {
    async open(dataset) {
      const { engine } = await sources.open(dataset.source)
      const { rows, ...others } = engine
      const schema = await schemaOf(dataset, engine)
      return { ...others, schema, ...(rows === undefined || dataset.picked !== undefined ? {} : { rows }) }
    },
    async settle(tasks, signal) {
      if (settling === 0) sources.doubt()
      settling += 1
      try {
        const asking = tasks.map((task) => (wait: <Value>(asked: Promise<Value>) => Promise<Value>) => {
          const ask: Ask = async (dataset, metric) => {
            const source = await sources.open(dataset.source)
            if (!labels.has(source)) labels.set(source, dataset.label)
            askers.set(source, (askers.get(source) ?? new Set()).add(task))
            const group = groupOf(dataset.narrowing)
            const others = dataset.narrowing.filter((condition) => condition !== group)
            const [whole, ungrouped] = [viewOf(dataset), viewOf({ ...dataset, narrowing: others })]
            const states = metric.needs.map((aggregate) => {
              const parted = group && source.answers.stateOfGroup(aggregate, ungrouped, group.group)
              return parted ?? source.answers.state(aggregate, whole)
            })
            return metric.value(await wait(Promise.all(states)))
          }
          return task(ask)
        })
        return await settle(asking, () => answer(signal), signal)
      } finally {
        settling -= 1
      }
    },
    async close() {
      await scanning
      // A source that is still being opened may never be: a model may hang.
      closing.abort(new Error('the session has ended'))
      await sources.close()
    },
  }
}
