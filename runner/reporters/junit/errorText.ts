import type { ErrorRecord } from '../../events.js'

/** An error's message and place, and the calls that led to it unless it is an assertion's. */
export function errorText({ kind, message, stack, location }: ErrorRecord, path: string): string {
  const at = location === null ? [] : [`at ${location.file ?? path}:${location.line}:${location.column}`]
  const calls = kind === 'assertion' ? [] : stack.split('\n').filter((line) => /^\s*at /.test(line))
  return [message, ...at, ...calls].join('\n')
}
