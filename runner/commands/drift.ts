import { driftMethods } from '../../src/metrics/drift/driftMethods.js'
import type { DriftMethodName } from '../../src/metrics/drift/driftMethods.js'
import { compareSegments } from '../../src/profiles/compareSegments.js'
import { compareWith } from '../../src/profiles/compareWith.js'
import type { Reference } from '../../src/profiles/outlineReference.js'
import type { DriftOptions } from '../../src/profiles/driftOptions.js'
import type { DriftOutcome } from '../../src/metrics/drift/judgedColumn.js'
import type { Data } from '../../src/profiles/data.js'
import { liveSide } from '../../src/profiles/liveSide.js'
import { measureDrift } from '../../src/profiles/measureDrift.js'
import { suggestion } from '../../src/sql/suggestion.js'
import { CommandError } from '../commandError.js'
import { judgedReport } from '../profiling/judgedReport.js'
import { methodJson } from '../profiling/methodJson.js'
import { methodText } from '../profiling/methodText.js'
import { tellDrift } from '../../src/profiles/told/tellDrift.js'
import { driftJson } from '../profiling/driftJson.js'
import { savedProfile } from '../profiling/savedProfile.js'
import { withData } from '../profiling/withData.js'
import { jsonText } from '../text/jsonText.js'
import { terminalText } from '../text/terminalText.js'
import { command } from './command.js'

const columns = { type: 'string', array: true } as const
const number = { type: 'number' } as const

export const drift = command({
  usage: 'drift <reference> <current>',
  summary: 'Compare data with a reference: other data, or a profile that was written by profile --output',
  positionals: {
    reference: { type: 'string', demandOption: true, describe: 'Data as they should be, or a saved profile' },
    current: { type: 'string', demandOption: true, describe: 'Data as they are' },
  },
  flags: {
    json: { type: 'boolean', describe: 'As JSON' },
    strict: { type: 'boolean', describe: 'Too few rows to say fail, too' },
    method: {
      type: 'string',
      describe: 'One classical number instead of the rule: psi, kolmogorovSmirnov, …; all prints all',
    },
    threshold: { ...number, describe: 'Of the method: a p-value fails below it, a statistic at or above it' },
    by: { type: 'string', describe: 'Each value of this column by itself' },
    columns: { ...columns, describe: 'Only these columns: a,b' },
    except: { ...columns, describe: 'All columns but these' },
    falseAlarmRate: { ...number, describe: 'Of the whole comparison (0.01)' },
    minShareChange: { ...number, describe: 'Least change of a share that matters (0.005)' },
    minShapeChange: { ...number, describe: 'Least change of a shape that matters (0.09)' },
    minDetectable: { ...number, describe: 'A shift this large must have been visible (0.2)' },
    bins: { ...number, describe: 'Bins of a numeric column (20)' },
    specials: { ...columns, describe: 'Values that stand for something missing: -1,N/A' },
    categorical: { ...columns, describe: 'Columns to be compared as categories' },
    numeric: { ...columns, describe: 'Columns to be compared as numbers' },
    identifier: { ...columns, describe: 'Columns that only name rows' },
    text: { ...columns, describe: 'Columns to be compared by length and characters only' },
  },
  async run({ reference, current, json, strict, method, threshold, by, ...given }) {
    const options = optionsFrom(given)
    const isJson = json === true
    if (method === undefined) {
      if (threshold !== undefined) throw new CommandError('E_USAGE', '--threshold needs --method')
      const report = await compare(reference, current, (before, now) =>
        by === undefined ? compareWith(before, now, options) : compareSegments(liveSide(before), now, by, options),
      )
      print(isJson ? driftJson(report) : tellDrift(report).join('\n'))
      return exitCodeOf(report.outcome, strict === true)
    }
    if (by !== undefined) throw new CommandError('E_USAGE', '--by goes with the rule, not with --method')
    const name = methodNamed(method)
    const report = await compare(reference, current, (before, now) =>
      measureDrift(before, now, options, name === 'all' ? methodNames : [name]),
    )
    const judged = name === 'all' ? undefined : judgedReport(report, name, thresholdOf(name, threshold))
    print(isJson ? methodJson(report, judged) : methodText(report, judged))
    return judged === undefined ? 0 : exitCodeOf(judged.outcome, strict === true)
  },
})

function print(shown: object | string): void {
  process.stdout.write(typeof shown === 'string' ? `${terminalText(shown)}\n` : jsonText(shown))
}

async function compare<Report>(
  reference: string,
  current: string,
  by: (reference: Reference, current: Data) => Promise<Report>,
): Promise<Report> {
  const profile = await savedProfile(reference)
  if (profile !== undefined) return withData([current], {}, (now) => by({ profile }, now))
  return withData([reference, current], {}, (before, now) => by({ data: before }, now))
}

const methodNames = Object.keys(driftMethods) as readonly DriftMethodName[]

function methodNamed(given: string): DriftMethodName | 'all' {
  const names: readonly string[] = ['all', ...methodNames]
  if (names.includes(given)) return given as DriftMethodName | 'all'
  throw new CommandError(
    'E_USAGE',
    `--method ${given} is none; there are ${names.join(', ')}${suggestion(given, names)}`,
  )
}

function thresholdOf(method: DriftMethodName, threshold: number | undefined): number {
  if (threshold !== undefined && !Number.isNaN(threshold)) return threshold
  const { judgedBy } = driftMethods[method]
  const what = judgedBy === 'pValue' ? 'the p-value below which a column fails' : 'the number at which a column fails'
  throw new CommandError('E_USAGE', `--method ${method} needs --threshold, ${what}`)
}

/** Lists may be written with commas, as in `--columns a,b`. */
function optionsFrom(given: Readonly<Record<string, unknown>>): DriftOptions {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.flatMap(listed) : value]),
  )
}

const listed = (value: unknown) => (typeof value === 'string' ? value.split(',') : [value])

function exitCodeOf(outcome: DriftOutcome, isStrict: boolean): number {
  if (outcome === 'fail' || outcome === 'error') return 1
  return outcome === 'inconclusive' && isStrict ? 1 : 0
}
