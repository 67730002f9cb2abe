import type { Asked } from './chooseFiles.js'
import { CommandError } from './commandError.js'
import type { Settings } from './config/settings.js'
import type { FileRecord } from './events.js'
import { errorLines } from './output/errorLines.js'
import { commandLike } from './commands/commandLike.js'

interface Facts extends Asked {
  readonly settings: Settings
  readonly files: readonly string[]
  readonly records: readonly FileRecord[]
}

/** Says why there was nothing to run, naming the pattern that matched nothing. */
export function nothingRan({ settings, files, records, ...asked }: Facts): string {
  return `${errorLines(reason(), settings.verbose)}\n`

  function reason(): CommandError {
    if (files.length === 0) return noFiles(settings, asked)
    const tests = records.flatMap((file) => file.tests)
    if (tests.length === 0) return new CommandError('E_NO_TESTS', `no tests are declared in ${files.join(', ')}`)
    const { testNamePattern, tags } = settings
    if (testNamePattern !== undefined) {
      const count = tests.length === 1 ? 'one test that there is' : `${tests.length} tests that there are`
      return new CommandError(
        'E_NO_TESTS',
        `no test of the ${count} has a name that matches ${JSON.stringify(testNamePattern)}`,
      )
    }
    if (tags.length > 0) return new CommandError('E_NO_TESTS', `no test has a tag of ${tags.join(', ')}`)
    return new CommandError('E_NO_TESTS', 'all tests are skipped')
  }
}

function noFiles({ include }: Settings, { filters, shard, changed, onlyFailures }: Asked): CommandError {
  if (shard !== undefined) return new CommandError('E_NO_TESTS', `no test files are left for --shard ${shard}`)
  if (changed !== undefined)
    return new CommandError('E_NO_TESTS', `no test file is concerned by changes since ${changed}`)
  if (onlyFailures === true) return new CommandError('E_NO_TESTS', 'no test failed when it ran last')
  const patterns = include.join(', ')
  if (filters.length === 0) return new CommandError('E_NO_TESTS', `no test files found by ${patterns}`)
  const command = commandLike(filters[0] ?? '')
  return new CommandError('E_NO_TESTS', `no test file matches ${filters.join(', ')} (files are found by ${patterns})`, {
    ...(command === undefined ? {} : { hint: `did you mean the command "mltest ${command}"?` }),
  })
}
