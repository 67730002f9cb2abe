import { affectedFiles } from '../changes/affectedFiles.js'
import { type Failures, lastRun } from '../changes/lastRun.js'
import type { Choice } from '../chooseFiles.js'
import type { RunFlags } from '../config/readSettings.js'
import type { Settings } from '../config/settings.js'
import { discover } from '../discover.js'
import { errorLines } from '../output/errorLines.js'
import { type Ran, runTests } from '../runTests.js'

/** What to run next. */
export type Request =
  | { readonly kind: 'all' | 'failed' }
  | { readonly kind: 'changed'; readonly files: readonly string[] }
  | { readonly kind: 'update'; readonly names: Failures | undefined }

/** What filters and flags leave of all tests, as keys have narrowed it. */
export interface Narrowing {
  readonly filters: readonly string[]
  readonly flags: RunFlags
}

/** Runs what is asked for; nothing when there is nothing to run. What goes wrong is printed, since watching goes on. */
export async function runRequest(
  request: Request,
  { filters, flags }: Narrowing,
  abort: AbortSignal,
): Promise<Ran | undefined> {
  const quiet = new Error('nothing to run')
  const choice = async (settings: Settings, configFile: string | undefined) => {
    const chosen = await choose(request, await discover(settings, filters), settings, configFile)
    if (chosen.files.length === 0 && request.kind === 'changed') throw quiet
    return chosen
  }
  const interruption = { abort, exitCode: undefined, release: () => undefined }
  try {
    return await runTests({
      filters,
      flags: request.kind === 'update' ? { ...flags, update: true } : flags,
      choice,
      interruption,
      // What is tried out while a file is written is no history.
      keeping: { isKept: false },
    })
  } catch (error) {
    if (error !== quiet && !abort.aborted) process.stderr.write(`${errorLines(error, flags.verbose === true)}\n`)
    return undefined
  }
}

async function choose(
  request: Request,
  found: readonly string[],
  { root, setupFiles }: Settings,
  configFile: string | undefined,
): Promise<Choice> {
  if (request.kind === 'failed') return only(lastRun.read(root), found)
  if (request.kind === 'update' && request.names !== undefined) return only(request.names, found)
  if (request.kind !== 'changed') return { files: found, names: {} }
  const common = [...setupFiles, ...(configFile === undefined ? [] : [configFile])]
  return { files: await affectedFiles({ root, files: found, changed: request.files, common }), names: {} }
}

function only(names: Failures, found: readonly string[]): Choice {
  return { files: found.filter((file) => names[file] !== undefined), names }
}
