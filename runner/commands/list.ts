import type { Config } from '../config/config.js'
import { findConfig } from '../config/findConfig.js'
import { readConfig } from '../config/readConfig.js'
import { readSettings } from '../config/readSettings.js'
import { discover } from '../discover.js'
import { nothingRan } from '../nothingRan.js'
import { startWorker } from '../pool/startWorker.js'
import { stopWorker } from '../pool/stopWorker.js'
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
    const settings = readSettings(root, await configOf(root, config), {
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

/** A worker reads the config, since it is code of the user's; without one no process is started. */
async function configOf(root: string, named: string | undefined): Promise<Config> {
  const file = findConfig(root, named)
  if (file === undefined) return {}
  const worker = startWorker(root)
  try {
    return (await readConfig(file, worker)).config
  } finally {
    await stopWorker(worker)
  }
}
