import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { duration } from '../../src/sql/duration.js'
import { exportStore } from '../../src/store/exportStore.js'
import { importStore } from '../../src/store/importStore.js'
import type { Store } from '../../src/store/store.js'
import { counted } from '../../src/verdicts/counted.js'
import { CommandError } from '../commandError.js'
import { storeFlags } from '../storing/storeFlags.js'
import { withStore } from '../storing/withStore.js'
import { writeLines } from '../storing/writeLines.js'
import { jsonText } from '../text/jsonText.js'
import { terminalLine } from '../text/terminalLine.js'
import { command } from './command.js'

export const store = command({
  usage: 'store <action> [file]',
  summary: 'Care for the store: check, prune --keep 180d, export <file>, import <file>, migrate',
  positionals: {
    action: { type: 'string', demandOption: true, describe: 'check, prune, export, import or migrate' },
    file: { type: 'string', describe: 'What is written or read' },
  },
  flags: {
    keep: { type: 'string', describe: 'prune: keep runs of so long a time, and the last accepted one' },
    json: { type: 'boolean', describe: 'As JSON' },
    ...storeFlags,
  },
  async run({ action, file, keep, json = false, ...named }) {
    const act = actions[action]
    if (act === undefined)
      throw new CommandError(
        'E_USAGE',
        `store ${action} is nothing to do; there are ${Object.keys(actions).join(', ')}`,
      )
    return withStore(named, async (opened) => {
      const { text, facts, exitCode = 0 } = await act(opened, { file, keep })
      process.stdout.write(json ? jsonText({ version: 1, ...facts }) : `${text.map(terminalLine).join('\n')}\n`)
      return exitCode
    })
  },
})

interface Given {
  readonly file: string | undefined
  readonly keep: string | undefined
}

interface Done {
  readonly text: readonly string[]
  readonly facts: object
  readonly exitCode?: number
}

const actions: Readonly<Record<string, (store: Store, given: Given) => Promise<Done>>> = {
  async check(opened) {
    const found = await opened.check()
    const { runs, events, profiles, problems, mended } = found
    const sum = `${counted(runs, 'run')}, ${counted(profiles, 'profile')}, ${counted(events, 'event')}`
    const index = mended ? ['the index was wrong and is mended'] : []
    const text = [
      ...problems.map(({ at, message }) => `${at}: ${message}`),
      ...index,
      `${sum}; ${counted(problems.length, 'problem')}`,
    ]
    return { text, facts: found, exitCode: problems.length > 0 ? 1 : 0 }
  },
  async prune(opened, { keep }) {
    const before = new Date(Date.now() - duration(needed(keep, '--keep, such as --keep 180d,')) / 1_000).toISOString()
    const removed = await opened.prune(before)
    return { text: [`removed ${counted(removed, 'run')} from before ${before}`], facts: { removed, before } }
  },
  async export(opened, { file }) {
    const to = needed(file, 'the file')
    const lines = await writeLines(to, exportStore(opened))
    return { text: [`wrote ${to}: ${counted(lines, 'line')}`], facts: { file: to, lines } }
  },
  async import(opened, { file }) {
    const from = needed(file, 'the file')
    const lines = createInterface({ input: createReadStream(from), crlfDelay: Infinity })
    const imported = await importStore(opened, lines, from).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        throw new CommandError('E_USAGE', `${from} does not exist`)
      throw error
    })
    const { runs, events } = imported
    return {
      text: [`the store has ${counted(runs, 'run')} and ${counted(events, 'event')} of ${from}`],
      facts: imported,
    }
  },
  async migrate(opened) {
    // Whatever is asked first brings the tables to their newest version.
    await opened.runs({ limit: 1 })
    return { text: [`${opened.label} is of the newest version`], facts: { store: opened.label } }
  },
}

function needed(given: string | undefined, what: string): string {
  if (given !== undefined && given !== '') return given
  throw new CommandError('E_USAGE', `${what} must be named`)
}
