import type { RunLine } from './overviewView.js'

/**
 * Failed runs that nothing has made up for: the newest run of its monitor, branch and data each, unless somebody has decided about it.
 *
 * @param runs  newest first
 */
export function failingNow(runs: readonly RunLine[]): readonly RunLine[] {
  const seen = new Set<string>()
  return runs.filter((run) => {
    const line = JSON.stringify([run.context.monitor, run.context.branch, run.datasets])
    const isNewest = !seen.has(line)
    seen.add(line)
    return isNewest && run.status === 'failed'
  })
}
