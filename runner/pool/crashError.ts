import type { ErrorRecord } from '../events.js'
import type { Phase } from './protocol.js'
import type { WorkerEnd } from './startWorker.js'

const places: Readonly<Record<Phase['phase'], string>> = {
  idle: 'between two files',
  load: 'while the file was loaded',
  hook: 'in a hook',
  test: 'in this test',
  scan: 'while data were scanned',
}

/** Why a worker ended that was not told to. */
export function crashError({ code, signal, ranOutOfMemory }: WorkerEnd, phase: Phase | undefined): ErrorRecord {
  const where = places[phase?.phase ?? 'idle']
  const what = ranOutOfMemory
    ? `the process ran out of memory ${where}`
    : signal === null
      ? `the process ended ${where}${code === null ? '' : `, with exit code ${code}`}`
      : `the process crashed ${where} (${signal}${signal === 'SIGKILL' ? ', perhaps for want of memory' : ''})`
  return { kind: 'crash', message: what, stack: '', location: null }
}
