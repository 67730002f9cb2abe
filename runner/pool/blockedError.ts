import type { ErrorRecord } from '../events.js'
import type { Phase } from './protocol.js'

const subjects: Readonly<Record<Phase['phase'], string>> = {
  idle: 'the worker',
  load: 'loading the file',
  hook: 'the hook',
  test: 'the test',
  scan: 'the scan of its data',
}

/** Why a worker was killed that did not answer any more. */
export function blockedError({ phase, limitMs }: Phase): ErrorRecord {
  const message = `${subjects[phase]} timed out after ${limitMs} ms; it blocked the process, which was ended`
  return { kind: 'timeout', message, stack: '', location: null }
}
