import type { RunEvent } from '../../events.js'
import type { Progress } from './noProgress.js'

/** How far the run has come after an event that came at this time, in ms. */
export function advance(progress: Progress, event: RunEvent, now: number): Progress {
  switch (event.type) {
    case 'runStarted':
      return { ...progress, files: event.run.files.length }
    case 'fileStarted':
      return { ...progress, running: new Map(progress.running).set(event.path, now) }
    case 'testEnded':
      if (event.test.status === 'passed') return { ...progress, passed: progress.passed + 1 }
      return event.test.status === 'failed' ? { ...progress, failed: progress.failed + 1 } : progress
    case 'fileEnded':
      return { ...progress, filesEnded: progress.filesEnded + 1, running: without(progress.running, event.file.path) }
    case 'runEnded':
      return { ...progress, isOver: true }
  }
}

function without(running: ReadonlyMap<string, number>, path: string): ReadonlyMap<string, number> {
  return new Map([...running].filter(([other]) => other !== path))
}
