import { affectedFiles } from './changes/affectedFiles.js'
import { changedFiles } from './changes/changedFiles.js'
import { type Failures, lastRun } from './changes/lastRun.js'
import type { Settings } from './config/settings.js'
import { discover } from './discover.js'
import { shard } from './shard.js'

export interface Asked {
  readonly filters: readonly string[]
  readonly shard?: string | undefined
  /** Only files that a change since this commit concerns. */
  readonly changed?: string | undefined
  readonly onlyFailures?: boolean | undefined
}

export interface Choice {
  /** Relative to the root. */
  readonly files: readonly string[]
  /** The only tests to run of a file, by full name; a file that is absent or `null` runs as a whole. */
  readonly names: Failures
}

/** The files, and where it is asked for the tests, that a run is about. */
export async function chooseFiles(settings: Settings, asked: Asked, configFile?: string): Promise<Choice> {
  const { root, setupFiles } = settings
  const found = await discover(settings, asked.filters)
  const names = asked.onlyFailures === true ? lastRun.read(root) : {}
  const failed = asked.onlyFailures === true ? found.filter((file) => names[file] !== undefined) : found
  const common = [...setupFiles, ...(configFile === undefined ? [] : [configFile])]
  const concerned =
    asked.changed === undefined
      ? failed
      : await affectedFiles({ root, files: failed, changed: await changedFiles(root, asked.changed), common })
  return { files: shard(concerned, asked.shard), names }
}
