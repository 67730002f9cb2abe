import type { TestStatus } from '../../events.js'
import type { Page } from './page.js'

/** One coloured character that says how a test ended. */
export function statusMark(status: TestStatus, { colours, strict }: Page): string {
  switch (status) {
    case 'passed':
      return colours.green('✓')
    case 'failed':
      return colours.red('✗')
    case 'inconclusive':
      return strict ? colours.red('?') : colours.yellow('?')
    case 'warned':
      return colours.yellow('!')
    case 'skipped':
      return colours.dim('↓')
    case 'todo':
      return colours.dim('○')
    case 'notRun':
      return colours.dim('–')
  }
}
