import type { RunRecord } from '../../src/store/runRecord.js'
import { reasonOf } from '../text/reasonOf.js'
import type { AlertFailure } from './alert.js'
import { boundedText } from './boundedText.js'

/** What failed in a run, the worst first: what went wrong outside of assertions, assertions that could not be judged, then tests by how many of theirs failed. */
export function worstFailures({
  assertions,
  errors,
}: Pick<RunRecord, 'assertions' | 'errors'>): readonly AlertFailure[] {
  const broken = errors.map(({ file = '', test, message }) =>
    failure(test ?? (file === '' ? 'outside of tests' : file), file, firstLines(message)),
  )
  const tests = new Map<string, RunRecord['assertions'][number][]>()
  for (const assertion of assertions) {
    const { outcome, severity, file, test } = assertion
    if ((outcome !== 'fail' && outcome !== 'error') || severity === 'warn') continue
    const key = JSON.stringify([file, test])
    tests.set(key, [...(tests.get(key) ?? []), assertion])
  }
  const weight = (failed: readonly { readonly outcome: string }[]) =>
    failed.length + (failed.some(({ outcome }) => outcome === 'error') ? 1e9 : 0)
  const failed = [...tests.values()]
    .toSorted((a, b) => weight(b) - weight(a))
    .flatMap(([worst]) =>
      worst === undefined ? [] : [failure(worst.test, worst.file, `${worst.call}\n${reason(worst)}`)],
    )
  return [...broken, ...failed]
}

function failure(test: string, file: string, message: string): AlertFailure {
  return { test: boundedText(test, 200), file: boundedText(file, 200), message: boundedText(message, 1_000) }
}

function reason({ message, expected, received }: RunRecord['assertions'][number]): string {
  if (message === undefined) return `expected ${expected}, received ${JSON.stringify(received)}`
  return reasonOf(message.slice(0, 65_536))
}

function firstLines(message: string): string {
  return message.split('\n').slice(0, 3).join('\n')
}
