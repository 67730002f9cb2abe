import { decideRun } from '../storing/decideRun.js'
import { storeFlags } from '../storing/storeFlags.js'
import { command } from './command.js'

export const quarantine = command({
  usage: 'quarantine <run>',
  summary: 'Let a run of the store be no reference any more',
  positionals: {
    run: { type: 'string', demandOption: true, describe: 'Its id, the beginning or end of it, or latest' },
  },
  flags: {
    because: { type: 'string', demandOption: true, describe: 'Why' },
    json: { type: 'boolean', describe: 'As JSON' },
    ...storeFlags,
  },
  run: ({ run, because, json, ...named }) => decideRun('quarantine', { run, because, json, ...named }),
})
