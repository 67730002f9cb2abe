import { compareWith } from '../../src/profiles/compareWith.js'
import type { Reference } from '../../src/profiles/compareWith.js'
import type { DriftOptions } from '../../src/profiles/driftOptions.js'
import type { DriftReport } from '../../src/profiles/driftReport.js'
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
  async run({ reference, current, json, strict, ...given }) {
    const options = optionsFrom(given)
    const report = await compare(reference, current, options)
    const text = json === true ? jsonText(driftJson(report)) : `${terminalText(tellDrift(report).join('\n'))}\n`
    process.stdout.write(text)
    return exitCodeOf(report, strict === true)
  },
})

async function compare(reference: string, current: string, options: DriftOptions): Promise<DriftReport> {
  const profile = await savedProfile(reference)
  if (profile !== undefined) return withData([current], {}, (now) => compareWith({ profile }, now, options))
  return withData([reference, current], {}, (before, now) =>
    compareWith({ data: before } satisfies Reference, now, options),
  )
}

/** Lists may be written with commas, as in `--columns a,b`. */
function optionsFrom(given: Readonly<Record<string, unknown>>): DriftOptions {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.flatMap(listed) : value]),
  )
}

const listed = (value: unknown) => (typeof value === 'string' ? value.split(',') : [value])

function exitCodeOf({ outcome }: DriftReport, isStrict: boolean): number {
  if (outcome === 'fail' || outcome === 'error') return 1
  return outcome === 'inconclusive' && isStrict ? 1 : 0
}
