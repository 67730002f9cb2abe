import { decideRun } from '../storing/decideRun.js'
import { storeFlags } from '../storing/storeFlags.js'
import { command } from './command.js'

export const accept = command({
  usage: 'accept <run>',
  summary: 'Let a run of the store be a reference',
  positionals: {
    run: { type: 'string', demandOption: true, describe: 'Its id, the beginning or end of it, or latest' },
  },
  flags: {
    because: { type: 'string', describe: 'Why; needed for a run that failed' },
    json: { type: 'boolean', describe: 'As JSON' },
    ...storeFlags,
  },
  run: ({ run, because, json, ...named }) => decideRun('accept', { run, because, json, ...named }),
})
