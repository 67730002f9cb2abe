import type { TestStatus } from '../../events.js'
import { statusMarks } from '../../text/statusMarks.js'
import type { Page } from './pageFor.js'

/** The coloured mark of a status. What is inconclusive is as red as a failure when it fails the run. */
export function statusMark(status: TestStatus, { colours, strict }: Page): string {
  const colour = {
    passed: colours.green,
    failed: colours.red,
    inconclusive: strict ? colours.red : colours.yellow,
    warned: colours.yellow,
    skipped: colours.dim,
    todo: colours.dim,
    notRun: colours.dim,
  }
  return colour[status](statusMarks[status])
}
