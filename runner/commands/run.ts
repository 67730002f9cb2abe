import { command } from './command.js'
import { runFlags } from './runFlags.js'
import { runTests } from '../runTests.js'

export const run = command({
  usage: 'run [filters..]',
  summary: 'Run tests once',
  positionals: { filters: { type: 'string', array: true, describe: 'Parts of paths of test files' } },
  flags: runFlags,
  run: async ({ filters = [], ...flags }) => (await runTests({ filters, flags })).exitCode,
})
