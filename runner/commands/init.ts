import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CommandError } from '../commandError.js'
import { findConfig } from '../config/findConfig.js'
import { configSource } from '../init/configSource.js'
import { exampleSource } from '../init/exampleSource.js'
import { nameFor } from '../init/nameFor.js'
import { testSource } from '../init/testSource.js'
import { rootOf } from '../rootOf.js'
import { terminalLine } from '../text/terminalLine.js'
import { command } from './command.js'

export const init = command({
  usage: 'init [data]',
  summary: 'Write a config and a first test file, made from your data',
  positionals: { data: { type: 'string', describe: 'A path or glob of CSV, Parquet or JSON files' } },
  flags: {
    force: { type: 'boolean', describe: 'Overwrite the test file if there is one' },
    root: { alias: 'r', type: 'string', describe: 'Folder to write in' },
  },
  async run({ data, force, root: given }) {
    const root = rootOf(given)
    const name = data === undefined ? 'example' : nameFor(data)
    const file = path.posix.join(folderOf(root), `${name}.mltest.ts`)
    if (force !== true && existsSync(path.join(root, file)))
      throw new CommandError('E_EXISTS', 'the file is there already', { at: file, hint: '--force overwrites it' })
    const source = data === undefined ? exampleSource : await sourceFor(data, root, name)
    const config = findConfig(root, undefined)
    const written = [
      ...(config === undefined ? [write(root, 'mltest.config.ts', configSource)] : []),
      write(root, file, source),
    ]
    const kept = config === undefined ? '' : `kept   ${path.basename(config)}\n`
    process.stdout.write(
      `${kept}${written.map((each) => `wrote  ${terminalLine(each)}\n`).join('')}\nNext: npx mltest\n`,
    )
    return 0
  },
})

/** Beside other tests where there is a folder of them. */
function folderOf(root: string): string {
  const isFolder = (name: string) => statSync(path.join(root, name), { throwIfNoEntry: false })?.isDirectory() === true
  return ['tests', 'test'].find(isFolder) ?? '.'
}

async function sourceFor(data: string, root: string, name: string): Promise<string> {
  // The engine is loaded only when there are data to read.
  const { readFacts } = await import('../init/readFacts.js')
  const facts = await readFacts(data)
  if (facts.rows === 0) throw new CommandError('E_DATA', `${data} has no rows, so there is nothing to go by`)
  const seen = path.relative(root, path.resolve(data)).split(path.sep).join('/')
  return testSource({ ...facts, path: seen }, name)
}

function write(root: string, file: string, source: string): string {
  const target = path.join(root, file)
  try {
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, source)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError('E_WRITE', `${file} cannot be written: ${reason}`, { exitCode: 3 })
  }
  return file
}
