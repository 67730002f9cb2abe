import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { CommandError } from '../commandError.js'
import { findConfig } from '../config/findConfig.js'
import { writeFile } from '../contracts/writeFile.js'
import { addStore } from '../init/addStore.js'
import { addScript } from '../init/addScript.js'
import { storedConfigSource } from '../init/storedConfigSource.js'
import { configSource } from '../init/configSource.js'
import { exampleSource } from '../init/exampleSource.js'
import { nameFor } from '../init/nameFor.js'
import { testSource } from '../init/testSource.js'
import { rootOf } from '../rootOf.js'
import { runTests } from '../runTests.js'
import { terminalLine } from '../text/terminalLine.js'
import { command } from './command.js'

export const init = command({
  usage: 'init [data]',
  summary: 'Write a contract, a first test file and a config, made from your data, and run them',
  positionals: { data: { type: 'string', describe: 'A path or glob of CSV, Parquet or JSON files' } },
  flags: {
    force: { type: 'boolean', describe: 'Overwrite the contract and the test file if they are there' },
    script: { type: 'boolean', describe: 'Add "test:data": "mltest" to the scripts of package.json' },
    store: { type: 'boolean', describe: 'Keep runs in .mltest/store, to compare with and to look back at' },
    sensitive: { type: 'string', array: true, describe: 'Columns whose values must not appear' },
    root: { alias: 'r', type: 'string', describe: 'Folder to write in' },
  },
  async run({ data, force = false, script = false, store = false, sensitive = [], root: given }) {
    const root = rootOf(given)
    const config = findConfig(root, undefined)
    if (store && data === undefined && config !== undefined) {
      process.stdout.write(
        addStore(root, config)
          .map((told) => `${terminalLine(told)}\n`)
          .join(''),
      )
      return 0
    }
    const name = data === undefined ? 'example' : nameFor(data)
    const file = path.posix.join(folderOf(root), `${name}.mltest.ts`)
    const contract = `contracts/${name}.odcs.yaml`
    const files = data === undefined ? [file] : [contract, file]
    // All or nothing: reading the data may take a while, and half of the files would be in the way of a second try.
    if (!force) files.forEach((each) => refuseExisting(root, each))
    const sources = data === undefined ? [exampleSource] : await sourcesFor(data, root, { name, contract, sensitive })
    const written = [
      ...(config === undefined
        ? [writeFile(root, 'mltest.config.ts', store ? storedConfigSource : configSource, false)]
        : []),
      ...files.map((each, at) => writeFile(root, each, sources[at] ?? '', force)),
    ]
    const kept = config === undefined ? '' : `kept   ${path.basename(config)}\n`
    const advice = [...(store ? addStore(root, config) : []), addScript(root, script)].filter(
      (told) => told !== undefined,
    )
    process.stdout.write(
      `${kept}${written.map((each) => `wrote  ${terminalLine(each)}\n`).join('')}${advice.map((told) => `${terminalLine(told)}\n`).join('')}\n`,
    )
    return (await runTests({ filters: [file], flags: { root, update: true } })).exitCode
  },
})

function refuseExisting(root: string, file: string): void {
  if (existsSync(path.join(root, file)))
    throw new CommandError('E_EXISTS', 'the file is there already', { at: file, hint: '--force overwrites it' })
}

/** Beside other tests where there is a folder of them. */
function folderOf(root: string): string {
  const isFolder = (name: string) => statSync(path.join(root, name), { throwIfNoEntry: false })?.isDirectory() === true
  return ['tests', 'test'].find(isFolder) ?? '.'
}

interface Wanted {
  readonly name: string
  readonly contract: string
  readonly sensitive: readonly string[]
}

async function sourcesFor(data: string, root: string, { name, contract, sensitive }: Wanted): Promise<string[]> {
  // The engine is loaded only when there are data to read.
  const { inferFile } = await import('../contracts/inferFile.js')
  const { text, rows } = await inferFile(data, sensitive)
  const seen = path.relative(root, path.resolve(data)).split(path.sep).join('/')
  return [text, testSource({ name, data: seen, contract, rows, sensitive })]
}
