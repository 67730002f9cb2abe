import path from 'node:path'
import type { ErrorRecord } from '../events.js'
import type { PlannedTest } from '../tests/planTests.js'
import type { Suite, TestCase } from '../tests/suite.js'
import type { FileRun } from './fileRun.js'
import { siteLocation } from './siteLocation.js'

/** In CI a forgotten `.only` would hide all other tests of its file, so the tests that it chose fail. */
export function forbiddenOnly({ isOnly, test }: PlannedTest, { settings, where }: FileRun): readonly ErrorRecord[] {
  if (!isOnly || !settings.ci || settings.allowOnly) return []
  const chosen = chosenBy(test)
  const file = path.relative(where.root, where.file).split(path.sep).join('/')
  const call = chosen?.kind === 'suite' ? 'describe.only' : 'test.only'
  const message = `${call} hides the other tests of ${file}; remove it, or run with --allowOnly`
  return [{ kind: 'misuse', message, stack: '', location: siteLocation(chosen?.sites ?? [], where) }]
}

function chosenBy(part: TestCase | Suite): TestCase | Suite | undefined {
  if (part.mode === 'only' || part.parent === undefined) return part
  return chosenBy(part.parent)
}
