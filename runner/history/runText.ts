import type { RunAssertion, RunContext, RunRecord } from '../../src/store/runRecord.js'
import type { StoreEvent } from '../../src/store/storeEvent.js'
import { formatFact } from '../../src/verdicts/formatFact.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import { table } from '../../src/verdicts/table.js'
import { formatDuration } from '../text/formatDuration.js'
import { reasonOf } from '../text/reasonOf.js'
import { terminalLine } from '../text/terminalLine.js'

/** A run of the store for people: where it stands, on what it ran, and what it found, what failed first. */
export function runText(run: RunRecord, events: readonly StoreEvent[]): string {
  const { id, period, status, startedAt, durationMs, context, datasets, assertions, errors } = run
  const facts: readonly (readonly [string, string])[] = [
    ['Run', `${id}  ${status}`],
    ['Period', period],
    ['Started', `${startedAt}, ${formatDuration(durationMs)}`],
    ['Tests', countsText(run)],
    ...contextFacts(context),
    ...events.map(
      ({ kind, by, at, because }) =>
        [decisions[kind], `by ${by}, ${at}${because === undefined ? '' : `: ${because}`}`] as const,
    ),
    ...datasets.map(
      ({ name, rows, source }) =>
        [
          'Data',
          `${name}, ${formatNumber(rows)} rows${source === undefined || source === name ? '' : `, ${source}`}`,
        ] as const,
    ),
  ]
  const sorted = assertions.toSorted((a, b) => rank(a) - rank(b))
  const lines = [
    ...table(facts.map(([name, value]) => [name, terminalLine(value)])),
    ...(sorted.length === 0 ? [] : ['', ...sorted.map(assertionLine)]),
    ...errors.map(({ file, test, message }) =>
      terminalLine(`error         ${[file, test].filter(Boolean).join(' › ')}  ${reasonOf(message)}`),
    ),
  ]
  return `${lines.join('\n')}\n`
}

const decisions = { accept: 'Accepted', quarantine: 'Quarantined', recalibrate: 'Recalibrated' } as const

function countsText({ counts, outcome }: RunRecord): string {
  const some = Object.entries<number>({ ...counts }).filter(([, count]) => count > 0)
  return `${some.map(([name, count]) => `${formatNumber(count)} ${name === 'notRun' ? 'not run' : name}`).join(', ')}; ${outcome}`
}

function contextFacts(context: RunContext): readonly (readonly [string, string])[] {
  const { commit, branch, dirty, modelVersion, ci, jobUrl, actor, host, monitor, mltest } = context
  const code = [branch, commit?.slice(0, 12), dirty === true ? 'with changes' : undefined].filter(
    (each) => each !== undefined,
  )
  return [
    ...(code.length === 0 ? [] : [['Code', code.join(', ')] as const]),
    ...(modelVersion === undefined ? [] : [['Model', modelVersion] as const]),
    ...(monitor === undefined ? [] : [['Monitor', monitor] as const]),
    ['By', [actor, ci, jobUrl, host, `mltest ${mltest}`].filter((each) => each !== undefined).join(', ')],
  ]
}

const order = { error: 0, fail: 1, inconclusive: 2, pass: 3 } as const

function rank({ outcome }: RunAssertion): number {
  return order[outcome]
}

function assertionLine({ outcome, call, expected, received, message }: RunAssertion): string {
  const found = message === undefined ? `expected ${expected}, received ${formatFact(received)}` : reasonOf(message)
  return terminalLine(`${outcome.padEnd(12)}  ${call}  ${found}`)
}
