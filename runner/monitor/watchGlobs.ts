import { existsSync } from 'node:fs'
import path from 'node:path'
import { watch } from 'chokidar'
import picomatch from 'picomatch'

/** Tells when something changes among files that match; resolves when it looks, with how to stop. */
export async function watchGlobs(
  root: string,
  globs: string | readonly string[],
  changed: () => void,
): Promise<() => Promise<void>> {
  const patterns = typeof globs === 'string' ? [globs] : globs
  const folders = patterns.map((pattern) => existing(root, path.resolve(root, picomatch.scan(pattern).base)))
  const matches = picomatch(
    patterns.map((pattern) => pattern.replace(/^\.\//, '')),
    { dot: true },
  )
  const watcher = watch([...new Set(folders)], {
    ignoreInitial: true,
    ignored: (file) => /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(path.relative(root, file)),
  })
  watcher.on('all', (_event, file) => {
    const absolute = path.resolve(root, file)
    const names = [absolute, path.relative(root, absolute)].map((name) => name.split(path.sep).join('/'))
    if (names.some((name) => matches(name))) changed()
  })
  // A folder that cannot be watched is still looked at every minute.
  watcher.on('error', () => undefined)
  await new Promise<void>((resolve) => watcher.on('ready', () => resolve()))
  return () => watcher.close()
}

/** The folder, or the nearest above it that exists, within the root. */
function existing(root: string, folder: string): string {
  return existsSync(folder) || folder === root || folder === path.dirname(folder)
    ? folder
    : existing(root, path.dirname(folder))
}
