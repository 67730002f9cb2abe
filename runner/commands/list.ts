import { configOf } from '../config/configOf.js'
import { readSettings } from '../config/readSettings.js'
import { discover } from '../discover.js'
import { nothingRan } from '../nothingRan.js'
import { rootOf } from '../rootOf.js'
import { shard } from '../shard.js'
import { jsonText } from '../text/jsonText.js'
import { terminalLine } from '../text/terminalLine.js'
import { command } from './command.js'

export const list = command({
  usage: 'list [filters..]',
  summary: 'Name the test files that a run would take; loads none of them',
  positionals: { filters: { type: 'string', array: true, describe: 'Parts of paths of test files' } },
  flags: {
    json: { type: 'boolean', describe: 'As JSON' },
    shard: { type: 'string', describe: 'Of a part of the files: 1/3' },
    passWithNoTests: { type: 'boolean', describe: 'Exit with 0 when there is none' },
    config: { alias: 'c', type: 'string', describe: 'Path of the config' },
    root: { alias: 'r', type: 'string', describe: 'Folder to look in' },
  },
  async run({ filters = [], json, shard: part, passWithNoTests, config, root: given }) {
    const root = rootOf(given)
    const settings = readSettings(root, (await configOf(root, config)).config, {
      ...(passWithNoTests === undefined ? {} : { passWithNoTests }),
    })
    const files = shard(await discover(settings, filters), part)
    const text =
      json === true ? jsonText({ version: 1, files }) : files.map((file) => `${terminalLine(file)}\n`).join('')
    process.stdout.write(text)
    if (files.length > 0) return 0
    process.stderr.write(nothingRan({ settings, filters, shard: part, files, records: [] }))
    return settings.passWithNoTests ? 0 : 4
  },
})
