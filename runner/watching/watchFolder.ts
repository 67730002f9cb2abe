import path from 'node:path'
import { watch } from 'chokidar'

/** Milliseconds in which changes that come together are told together, as when a branch is checked out. */
const togetherMs = 100

const ignored = new Set(['node_modules', '.git', '__references__'])

/** Tells which files below a folder have changed, come or gone, as absolute paths; resolves when it looks. */
export async function watchFolder(
  root: string,
  changed: (files: readonly string[]) => void,
): Promise<() => Promise<void>> {
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (file) =>
      path
        .relative(root, file)
        .split(path.sep)
        .some((part) => ignored.has(part)),
  })
  watcher.on('all', (event, file) => {
    if (event === 'addDir' || event === 'unlinkDir') return
    waiting.add(path.resolve(root, file))
    clearTimeout(timer)
    timer = setTimeout(() => {
      changed([...waiting])
      waiting.clear()
    }, togetherMs)
  })
  await new Promise<void>((resolve) => watcher.on('ready', () => resolve()))
  return () => watcher.close()
}
