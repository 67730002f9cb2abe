import { formatFact } from '../../src/verdicts/formatFact.js'
import { boundedText } from '../alerts/boundedText.js'
import type { MeasuredAssertion, MeasuredRun } from '../measured/measuredRun.js'
import { version } from '../version.js'

export interface LineageFacts {
  /** A UUID, the same at start and end. */
  readonly runId: string
  /** Of jobs and data, as the lineage of the project calls it. */
  readonly namespace: string
  readonly job: string
}

/** Assertions and columns of a dataset that are told at most. */
const most = 1_000

const specification = 'https://openlineage.io/spec'
const producer = `https://www.npmjs.com/package/mltest/v/${version}`

/** An event of OpenLineage: that a run has started, or how it ended, with what was found of each dataset. */
export function lineageEvent(
  { runId, namespace, job }: LineageFacts,
  at: string,
  run: MeasuredRun | 'started' | 'aborted',
): object {
  return {
    eventType: typeof run === 'string' ? (run === 'started' ? 'START' : 'ABORT') : endOf(run),
    eventTime: at,
    run: { runId, facets: {} },
    job: { namespace, name: boundedText(job, 200), facets: {} },
    inputs: typeof run === 'string' ? [] : inputsOf(run, namespace),
    outputs: [],
    producer,
    schemaURL: `${specification}/2-0-2/OpenLineage.json#/$defs/RunEvent`,
  }
}

function endOf({ outcome }: MeasuredRun): 'FAIL' | 'COMPLETE' {
  return outcome === 'fail' || outcome === 'error' ? 'FAIL' : 'COMPLETE'
}

function inputsOf({ datasets, assertions }: MeasuredRun, namespace: string): readonly object[] {
  const byDataset = new Map<string, MeasuredAssertion[]>(datasets.map(({ name }) => [name, []]))
  for (const assertion of assertions)
    byDataset.set(assertion.dataset, [...(byDataset.get(assertion.dataset) ?? []), assertion])
  byDataset.delete('')
  return [...byDataset].map(([name, all]) => {
    const rows = datasets.find((dataset) => dataset.name === name)?.rows
    return {
      ...{ namespace, name: boundedText(name, 200), facets: {} },
      inputFacets: {
        dataQualityMetrics: facet('1-0-3', 'DataQualityMetricsInputDatasetFacet', {
          ...(rows === undefined ? {} : { rowCount: rows }),
          columnMetrics: columnMetrics(all),
        }),
        dataQualityAssertions: facet('1-1-0', 'DataQualityAssertionsDatasetFacet', {
          assertions: all.slice(0, most).flatMap(assertionsOf),
        }),
      },
    }
  })
}

function facet(since: string, name: string, content: object): object {
  return { _producer: producer, _schemaURL: `${specification}/facets/${since}/${name}.json#/$defs/${name}`, ...content }
}

/** An assertion on several columns is one on each; what is inconclusive has found nothing wrong. */
function assertionsOf({
  matcher,
  test,
  call,
  columns,
  outcome,
  severity,
  expected,
  received,
}: MeasuredAssertion): readonly object[] {
  // prettier-ignore
  const facts = {
    assertion: matcher,
    success: outcome === 'pass' || outcome === 'inconclusive',
    severity: severity ?? 'error',
    name: boundedText(test, 200),
    description: boundedText(call, 400),
    expected: boundedText(expected, 200),
    actual: boundedText(formatFact(received), 200),
  }
  return columns.length === 0
    ? [facts]
    : columns.slice(0, 100).map((column) => ({ ...facts, column: boundedText(column, 200) }))
}

/** What assertions have counted of columns anyway. */
function columnMetrics(assertions: readonly MeasuredAssertion[]): Readonly<Record<string, object>> {
  const metrics = new Map<string, Record<string, number>>()
  for (const { columns, facts } of assertions) {
    const [column, ...others] = columns
    const { nulls } = facts
    if (column === undefined || others.length > 0 || typeof nulls !== 'number' || metrics.size >= most) continue
    metrics.set(boundedText(column, 200), { nullCount: nulls })
  }
  return Object.fromEntries(metrics)
}
