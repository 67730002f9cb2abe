import type { FileJob } from '../pool/protocol.js'
import type { Channel } from './channel.js'
import { endTest } from './endTest.js'
import type { FileRun } from './fileRun.js'
import type { Judge } from './openJudge.js'
import { recorder } from './recorder.js'
import { scope } from './scope.js'

/** A file that is about to run. */
export function openRun({ file, root, settings }: FileJob, channel: Channel, judge: Judge): FileRun {
  const run: FileRun = {
    where: { file, root },
    settings,
    planned: new Map(),
    outside: scope({ name: '', seed: settings.seed }),
    channel,
    open: new Set(),
    current: undefined,
    unhandled: [],
    statuses: new Map(),
    failed: 0,
    isCancelled: false,
    phase: undefined,
    recorder: recorder({
      async judge(assertions) {
        const tests = [...new Set(assertions.flatMap(({ scope: { test } }) => test ?? []))]
        channel.send({ type: 'phase', phase: 'scan', tests, limitMs: settings.scanTimeout })
        channel.flush()
        const judgements = await judge.judge(assertions)
        if (run.phase !== undefined) channel.send(run.phase)
        return judgements
      },
      late({ failure }) {
        if (failure !== undefined) run.unhandled.push(failure)
      },
      settled() {
        for (const attempt of run.open) {
          if (attempt.scope.waiting > 0) continue
          run.open.delete(attempt)
          endTest(attempt, run)
        }
        channel.flush()
      },
    }),
  }
  return run
}
