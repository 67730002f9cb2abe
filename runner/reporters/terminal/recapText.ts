import type { ErrorRecord, FileRecord, TestRecord } from '../../events.js'
import { reasonOf } from '../../text/reasonOf.js'
import { terminalLine } from '../../text/terminalLine.js'
import { truncate } from '../../text/truncate.js'
import type { Page } from './pageFor.js'
import { placeOf } from './placeOf.js'

/** All that failed once more, two lines each, so that nobody has to scroll: where and what, and the reason. */
export function recapText(files: readonly FileRecord[], page: Page): string {
  const { colours } = page
  const told = files.flatMap((file) => [
    ...(file.error === null ? [] : [entry(file.error, 0, file.path, undefined, page)]),
    ...file.tests
      .filter(({ status }) => status === 'failed')
      .map((test) => entry(test.errors[0], test.errors.length - 1, file.path, test, page)),
  ])
  const heading = colours.bold(colours.red(told.length === 1 ? 'What failed' : `What failed (${told.length})`))
  return told.length === 0 ? '' : `${heading}\n\n${told.join('\n')}\n\n`
}

function entry(
  error: ErrorRecord | undefined,
  more: number,
  path: string,
  test: TestRecord | undefined,
  page: Page,
): string {
  const { colours, root, width } = page
  const place = error === undefined ? undefined : placeOf(error, path, root, test?.location ?? null)
  const location = place?.location ?? null
  const at = `${place?.path ?? path}${location === null ? '' : `:${location.line}:${location.column}`}`
  const outside = error?.kind === 'load' ? 'did not load' : 'outside of its tests'
  const name = test === undefined ? outside : terminalLine([...test.suites, test.name].join(' › '))
  const reason = error === undefined ? 'failed' : reasonOf(error.message)
  const others = more === 0 ? '' : ` (and ${more} more)`
  const shown = truncate(reason, Math.min(width, 160) - 4 - others.length)
  return `  ${colours.red('✗')} ${colours.cyan(at)}  ${name}\n    ${shown}${colours.dim(others)}`
}
