import { watchTests } from '../watching/watchTests.js'
import { command } from './command.js'
import { runFlags } from './runFlags.js'

export const watch = command({
  usage: 'watch [filters..]',
  summary: 'Run tests again whenever files change',
  positionals: { filters: { type: 'string', array: true, describe: 'Parts of paths of test files' } },
  flags: runFlags,
  run: ({ filters = [], ...flags }) => watchTests(filters, flags),
})
