import { posix } from 'node:path'
import type { ErrorRecord, FileRecord, RunReport, TestRecord } from '../../events.js'
import { reasonOf } from '../../text/reasonOf.js'
import type { Annotation } from './annotationText.js'

/** What a run has to say at lines of files, most severe first. `prefix` leads from the workspace to the root. */
export function annotationsOf({ files, unhandledErrors }: RunReport, prefix: string): readonly Annotation[] {
  return [
    ...unhandledErrors.map((error) => fromError('error', error, '', 'unhandled error')),
    ...files.flatMap(({ path, error }) => (error === null ? [] : [fromError('error', error, path, path)])),
    ...fromTests(files, 'failed', 'error'),
    ...fromTests(files, 'warned', 'warning'),
    ...files.flatMap(({ path, tests }) => tests.flatMap((test) => unknowns(test, path))),
  ]

  function fromTests(all: readonly FileRecord[], status: TestRecord['status'], severity: Annotation['severity']) {
    return all.flatMap(({ path, tests }) =>
      tests
        .filter((test) => test.status === status)
        .flatMap((test) => test.errors.map((error) => fromError(severity, error, path, titleOf(test), test))),
    )
  }

  function fromError(
    severity: Annotation['severity'],
    { message, location }: ErrorRecord,
    path: string,
    title: string,
    test?: TestRecord,
  ): Annotation {
    const place = location ?? test?.location
    const file = location?.file ?? path
    return { severity, file: withPrefix(file), line: place?.line, column: place?.column, title, message }
  }

  function unknowns(test: TestRecord, path: string): readonly Annotation[] {
    const told = test.assertions.filter(({ outcome }) => outcome === 'inconclusive')
    return told.map(({ message, location }) => ({
      severity: 'notice',
      file: withPrefix(path),
      line: location?.line,
      column: location?.column,
      title: `inconclusive: ${titleOf(test)}`,
      message: reasonOf(message),
    }))
  }

  function withPrefix(file: string): string {
    return file === '' || posix.isAbsolute(file) ? file : posix.join(prefix, file)
  }
}

function titleOf({ suites, name }: TestRecord): string {
  return [...suites, name].join(' › ')
}
