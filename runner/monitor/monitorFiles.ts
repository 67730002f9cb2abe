import picomatch from 'picomatch'
import { discover } from '../discover.js'
import type { Settings } from '../config/settings.js'

/** Test files of a monitor, relative to the root: those of the config that one of its globs, paths or folders names. */
export async function monitorFiles(
  settings: Pick<Settings, 'root' | 'include' | 'exclude'>,
  wanted: readonly string[] | undefined,
): Promise<readonly string[]> {
  const all = await discover(settings, [])
  if (wanted === undefined) return all
  const names = wanted.map((each) => each.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, ''))
  const matches = picomatch(names, { dot: true })
  return all.filter((file) => matches(file) || names.some((name) => file === name || file.startsWith(`${name}/`)))
}
