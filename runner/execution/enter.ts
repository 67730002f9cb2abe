import type { Phase } from '../pool/protocol.js'
import type { FileRun } from './fileRun.js'

/** Tells the parent what runs from now on, before it can block or crash. */
export function enter(run: FileRun, phase: Phase['phase'], tests: readonly number[], limitMs: number): void {
  run.phase = { type: 'phase', phase, tests, limitMs }
  run.channel.send(run.phase)
  run.channel.flush()
}
