import type { Fact } from '../../src/verdicts/verdict.js'
import type { MeasuredAssertion, MeasuredRun } from '../measured/measuredRun.js'
import type { MetricFamily, Sample } from './metricFamily.js'

/** A run, and the labels that tell it from others on the same page. */
interface Labelled {
  readonly labels: Readonly<Record<string, string>>
  readonly run: MeasuredRun
}

/** Assertions of a run that become series at most; how many are left out is a series of its own. */
const most = 2_000

/** The gauges of runs: every number that an assertion received, how assertions came out, and how the run did. */
export function familiesOf(runs: readonly Labelled[]): readonly MetricFamily[] {
  const all = (samplesOf: (run: MeasuredRun) => readonly Sample[]) =>
    runs.flatMap(({ labels, run }) =>
      samplesOf(run).map((sample) => ({ ...sample, labels: { ...labels, ...sample.labels } })),
    )
  const one = (valueOf: (run: MeasuredRun) => number) => all((run) => [{ labels: {}, value: valueOf(run) }])
  return [
    {
      name: 'mltest_assertion_received',
      help: 'The number that an assertion judged.',
      samples: all(({ assertions }) =>
        assertions.slice(0, most).flatMap((assertion) => {
          const value = numberFrom(assertion.received)
          return value === undefined ? [] : [{ labels: labelsOf(assertion), value }]
        }),
      ),
    },
    {
      name: 'mltest_assertion_passed',
      help: 'Whether an assertion passed: 1, or 0 when it failed, could not be judged or was inconclusive.',
      samples: all(({ assertions }) =>
        assertions.slice(0, most).map((assertion) => ({
          labels: labelsOf(assertion),
          value: assertion.outcome === 'pass' ? 1 : 0,
        })),
      ),
    },
    {
      name: 'mltest_tests',
      help: 'Tests of the run by how they came out.',
      samples: all(({ counts }) =>
        Object.entries<number>({ ...counts }).map(([status, value]) => ({ labels: { status }, value })),
      ),
    },
    {
      name: 'mltest_dataset_rows',
      unit: 'rows',
      help: 'Rows of data that the run looked at.',
      samples: all(({ datasets }) =>
        datasets.slice(0, most).map(({ name, rows }) => ({ labels: { dataset: name }, value: rows })),
      ),
    },
    {
      name: 'mltest_run_passed',
      help: 'Whether nothing failed in the run: 1, else 0.',
      samples: one(({ outcome }) => (outcome === 'fail' || outcome === 'error' ? 0 : 1)),
    },
    {
      name: 'mltest_run_start_timestamp_seconds',
      unit: 'seconds',
      help: 'When the run started, since 1970.',
      samples: one(({ startedAt }) => Date.parse(startedAt) / 1000),
    },
    {
      name: 'mltest_run_duration_seconds',
      unit: 'seconds',
      help: 'How long the run took.',
      samples: one(({ durationMs }) => durationMs / 1000),
    },
    {
      name: 'mltest_assertions_left_out',
      help: 'Assertions of the run that are too many to be series.',
      samples: one(({ assertions }) => Math.max(0, assertions.length - most)),
    },
  ]
}

function labelsOf({ file, test, matcher, dataset, columns }: MeasuredAssertion): Readonly<Record<string, string>> {
  return { file, test, matcher, dataset, column: columns.join(',') }
}

/** Numbers, and those that reports hold as strings: beyond 2^53, NaN and the infinities. */
function numberFrom(received: Fact): number | undefined {
  if (typeof received === 'number') return received
  if (typeof received !== 'string' || !/^(?:-?\d+(?:\.\d+)?|NaN|-?Infinity)$/.test(received)) return undefined
  return Number(received)
}
