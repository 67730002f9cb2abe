import { compareRuns } from '../../src/store/compareRuns.js'
import { findRun } from '../../src/store/findRun.js'
import { profilesOf } from '../../src/store/profilesOf.js'
import { comparisonText } from '../history/comparisonText.js'
import { storeFlags } from '../storing/storeFlags.js'
import { withStore } from '../storing/withStore.js'
import { jsonText } from '../text/jsonText.js'
import { command } from './command.js'

const which = 'Its id, the beginning or end of it, or latest'

export const compare = command({
  usage: 'compare <before> <after>',
  summary: 'Show what changed between two runs: outcomes, numbers, columns',
  positionals: {
    before: { type: 'string', demandOption: true, describe: which },
    after: { type: 'string', demandOption: true, describe: which },
  },
  flags: { json: { type: 'boolean', describe: 'As JSON' }, ...storeFlags },
  run: ({ before, after, json, ...named }) =>
    withStore(named, async (store) => {
      const runs = [await findRun(store, before), await findRun(store, after)]
      const [from, to] = await Promise.all(
        runs.map(async (record) => ({ record, profiles: await profilesOf(store, record) })),
      )
      if (from === undefined || to === undefined) throw new TypeError('two runs were asked for')
      const comparison = compareRuns(from, to)
      process.stdout.write(
        json === true
          ? jsonText({ version: 1, before: from.record.id, after: to.record.id, ...comparison })
          : comparisonText(comparison),
      )
      return 0
    }),
})
