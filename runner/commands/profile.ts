import { learnProfile } from '../../src/profiles/learnProfile.js'
import { profileData } from '../../src/profiles/profileData.js'
import { writeWhole } from '../../src/profiles/references/writeWhole.js'
import { CommandError } from '../commandError.js'
import { profileText } from '../profiling/profileText.js'
import { withData } from '../profiling/withData.js'
import { jsonText } from '../text/jsonText.js'
import { command } from './command.js'

export const profile = command({
  usage: 'profile <data>',
  summary: 'Print what data look like: types, nulls, quantiles, histograms, most common values',
  positionals: {
    data: { type: 'string', demandOption: true, describe: 'A path or glob of CSV, Parquet or JSON files' },
  },
  flags: {
    json: { type: 'boolean', describe: 'As JSON' },
    output: { type: 'string', describe: 'Write it to a file, which `mltest drift` takes as a reference' },
    sensitive: { type: 'string', array: true, describe: 'Columns whose values must not appear' },
  },
  async run({ data, json, output, sensitive }) {
    const options = sensitive === undefined ? {} : { sensitive }
    const [found, reference] = await withData([data], options, (only) =>
      Promise.all([profileData(only), output === undefined ? undefined : learnProfile(only, only.schema)]),
    )
    if (output !== undefined) await write(output, jsonText({ ...found, reference }))
    if (output === undefined || json === true)
      process.stdout.write(json === true ? jsonText(found) : profileText(found))
    return 0
  },
})

async function write(path: string, text: string): Promise<void> {
  try {
    await writeWhole(path, text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError('E_OUTPUT', `${path} cannot be written: ${reason}`, { exitCode: 3 })
  }
}
