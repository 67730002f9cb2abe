import type { MonitorState } from './monitorState.js'

/** A monitor's state when what was due at a time, and watched files, are dealt with. */
export function stateAfter(
  { until, files }: MonitorState,
  due: Date,
  dealtWith: readonly { readonly file?: string; readonly stamp?: string }[],
): MonitorState {
  const stamps = dealtWith.flatMap(({ file, stamp }) =>
    file === undefined || stamp === undefined ? [] : [[file, stamp] as const],
  )
  const reached = due.toISOString()
  return {
    version: 1,
    until: until === undefined || reached > until ? reached : until,
    files: { ...files, ...Object.fromEntries(stamps) },
  }
}
