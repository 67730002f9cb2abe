import { lstat, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isId } from '../../src/store/isId.js'
import { CommandError } from '../commandError.js'
import { pageOf } from './pageOf.js'
import { pageScript } from './pageScript.js'
import { overviewView } from './views/overviewView.js'
import { runView } from './views/runView.js'
import { keyOf } from './views/keyOf.js'
import { viewAt } from './views/viewAt.js'
import type { ViewSource } from './views/viewSource.js'

/** Tells that a folder was written by us, so that it may be written again. */
const mark = '.mltest-site'

/**
 * Writes the page and all that it shows as static files, which need no server: each view is a small script that hands over its data, since
 * a page that is opened from a disk may load scripts, and nothing else. Gives the number of files.
 *
 * @param given  path of the folder, relative to the root
 */
export async function exportSite(source: ViewSource, root: string, given: string): Promise<number> {
  const folder = path.resolve(root, given)
  await prepare(folder, given)
  const paths = await pathsOf(source)
  for (const each of paths) {
    const view = await viewAt(source, each)
    if (view !== undefined) await write(folder, `data/${each}.js`, scriptOf(each, view))
  }
  await write(folder, 'index.html', pageOf(pageScript(), 'exported').html)
  return paths.length + 1
}

/** Names in paths are ids and keys of ours, never what a record says. */
async function pathsOf(source: ViewSource): Promise<readonly string[]> {
  const { runs: all, datasets } = await overviewView(source, 'all')
  const runs = all.filter(({ id }) => isId(id))
  const metrics = new Set<string>()
  for (const { id } of runs) {
    const view = await runView(source, id)
    for (const { metric } of view?.assertions ?? []) metrics.add(metric)
  }
  return [
    'overview',
    ...runs.map(({ id }) => `run/${id}`),
    ...datasets.map(({ key }) => `dataset/${key}`),
    ...[...metrics].map((metric) => `test/${keyOf(metric)}`),
  ]
}

/** JSON inside of a string, since `{"__proto__": …}` means another thing in a script than in JSON. */
function scriptOf(at: string, view: object): string {
  return `mltestData(${JSON.stringify(at)}, JSON.parse(${JSON.stringify(JSON.stringify(view))}))\n`
}

async function prepare(folder: string, given: string): Promise<void> {
  const found = await lstat(folder).catch(() => undefined)
  if (found !== undefined && !found.isDirectory())
    throw new CommandError('E_USAGE', `--export ${given} is no folder`, { hint: 'name a folder that is new or empty' })
  const names = found === undefined ? [] : await readdir(folder)
  if (names.length > 0 && !names.includes(mark))
    throw new CommandError('E_USAGE', `--export ${given} holds other files`, {
      hint: 'name a folder that is new or empty, or one that was exported before',
    })
  // What was exported before goes; a link is removed, not followed.
  await rm(path.join(folder, 'data'), { recursive: true, force: true })
  await write(folder, mark, 'written by mltest ui --export\n')
}

async function write(folder: string, name: string, text: string): Promise<void> {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}
