import { findRun } from '../../src/store/findRun.js'
import { runText } from '../history/runText.js'
import { storeFlags } from '../storing/storeFlags.js'
import { withStore } from '../storing/withStore.js'
import { jsonText } from '../text/jsonText.js'
import { command } from './command.js'

export const show = command({
  usage: 'show <run>',
  summary: 'Show a run of the store, with its status of now',
  positionals: {
    run: { type: 'string', demandOption: true, describe: 'Its id, the beginning or end of it, or latest' },
  },
  flags: { json: { type: 'boolean', describe: 'The record, as JSON' }, ...storeFlags },
  run: ({ run: given, json, ...named }) =>
    withStore(named, async (store) => {
      const run = await findRun(store, given)
      process.stdout.write(json === true ? jsonText(run) : runText(run, await store.events(run.id)))
      return 0
    }),
})
