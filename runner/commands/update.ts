import { command } from './command.js'
import { runFlags } from './runFlags.js'
import { runTests } from '../runTests.js'

export const update = command({
  usage: 'update [filters..]',
  summary: 'Run tests and renew their references',
  positionals: { filters: { type: 'string', array: true, describe: 'Parts of paths of test files' } },
  flags: runFlags,
  run: async ({ filters = [], ...flags }) => (await runTests({ filters, flags: { ...flags, update: true } })).exitCode,
})
