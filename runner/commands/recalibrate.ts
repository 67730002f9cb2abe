import { userInfo } from 'node:os'
import { createInterface } from 'node:readline/promises'
import { mergeReferences } from '../../src/profiles/references/mergeReferences.js'
import type { Json } from '../../src/profiles/references/json.js'
import { newId } from '../../src/store/newId.js'
import type { Store } from '../../src/store/store.js'
import { counted } from '../../src/verdicts/counted.js'
import { numberGiven } from '../config/numberGiven.js'
import { proposalText } from '../recalibrating/proposalText.js'
import { proposeBounds } from '../recalibrating/proposeBounds.js'
import { proposeReferences } from '../recalibrating/proposeReferences.js'
import type { ReferenceProposal } from '../recalibrating/proposeReferences.js'
import { ciContext } from '../storing/ciContext.js'
import { storeFlags } from '../storing/storeFlags.js'
import { withStore } from '../storing/withStore.js'
import { jsonText } from '../text/jsonText.js'
import { version } from '../version.js'
import { command } from './command.js'

export const recalibrate = command({
  usage: 'recalibrate [filters..]',
  summary: 'Propose references and bounds from the last accepted runs, and write the references if you agree',
  positionals: { filters: { type: 'string', array: true, describe: 'Parts of reference files, tests or calls' } },
  flags: {
    periods: { type: 'string', describe: 'Look at so many accepted periods (28)' },
    yes: { alias: 'y', type: 'boolean', describe: 'Write them without a question' },
    json: { type: 'boolean', describe: 'As JSON' },
    ...storeFlags,
  },
  run: ({ filters = [], periods: given, yes = false, json = false, ...named }) =>
    withStore(named, async (store, root) => {
      const periods = numberGiven('periods', given, 1) ?? 28
      const { proposals, left } = await proposeReferences(store, { root, filters, periods })
      const bounds = await proposeBounds(store, { filters, periods })
      if (!json) process.stdout.write(proposalText({ proposals, left, bounds }))
      const agreed = proposals.length > 0 && (yes || (!json && (await asked(proposals.length))))
      if (agreed) await write(store, proposals)
      if (json)
        process.stdout.write(jsonText({ version: 1, written: agreed, references: proposals.map(told), left, bounds }))
      else if (agreed) process.stdout.write(`wrote ${counted(proposals.length, 'reference')}\n`)
      else if (proposals.length > 0) process.stdout.write('nothing is written; --yes writes it\n')
      return 0
    }),
})

/** Of a person at a terminal; nobody else is asked. */
async function asked(count: number): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question(`Write ${counted(count, 'reference')}? (y/N) `)
  lines.close()
  return /^y(?:es)?$/i.test(answer.trim())
}

async function write(store: Store, proposals: readonly ReferenceProposal[]): Promise<void> {
  for (const { path, file, entry, profile } of proposals)
    await mergeReferences({ path, name: file, mltest: version, put: { [entry]: profile }, remove: [] })
  const run =
    proposals
      .flatMap(({ runs }) => runs)
      .sort()
      .at(-1) ?? ''
  const now = Date.now()
  const details: Json = proposals.map(({ file, entry, reason, runs }) => ({ file, entry, reason, runs }))
  await store.putEvent({
    version: 1,
    id: newId(now),
    kind: 'recalibrate',
    run,
    at: new Date(now).toISOString(),
    by: ciContext(process.env).actor ?? userInfo().username,
    details,
  })
}

function told({ file, entry, reason, runs }: ReferenceProposal) {
  return { file, entry, reason, runs }
}
