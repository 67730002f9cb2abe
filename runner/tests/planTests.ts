import type { Severity, Suite, TestCase, TestOptions } from './suite.js'

export interface Filters {
  readonly testNamePattern?: RegExp | undefined
  readonly tags: readonly string[]
  readonly names?: ReadonlySet<string> | undefined
}

/** A test as it stands in its file, with what its suites say of it. */
export interface PlannedTest {
  /** Among the tests of its file, in the order of the source. */
  readonly index: number
  readonly test: TestCase
  readonly suites: readonly string[]
  readonly fullName: string
  readonly tags: readonly string[]
  readonly severity: Severity
  readonly timeout: number | undefined
  readonly retry: number | undefined
  /** Whether it was chosen by `.only`, itself or by a suite of its. */
  readonly isOnly: boolean
  /** Selected by `.only`, `.skip`, `.todo`, the name pattern and the tags. */
  readonly runs: boolean
}

interface Around {
  readonly suites: readonly string[]
  readonly options: TestOptions
  readonly tags: readonly string[]
  readonly isOnly: boolean
  readonly isSkipped: boolean
}

/** All tests of a file in order, each with whether it runs. */
export function planTests(root: Suite, filters: Filters): readonly PlannedTest[] {
  const found: Omit<PlannedTest, 'index'>[] = []
  const visit = (suite: Suite, around: Around) => {
    for (const child of suite.children) {
      const inside = within(around, child)
      if (child.kind === 'suite') visit(child, { ...inside, suites: [...around.suites, child.name] })
      else found.push(planned(child, inside, filters))
    }
  }
  visit(root, { suites: [], options: {}, tags: [], isOnly: false, isSkipped: false })
  const hasOnly = found.some(({ isOnly }) => isOnly)
  return found.map((each, index) => ({ ...each, index, runs: each.runs && (!hasOnly || each.isOnly) }))
}

function within(around: Around, { mode, options, ...child }: Suite | TestCase): Around {
  // As in Jest: what is chosen inside of a chosen suite is chosen alone.
  const isOnly = mode === 'only' && !(child.kind === 'suite' && hasOnlyInside(child.children))
  return {
    suites: around.suites,
    options: { ...around.options, ...options },
    tags: [...new Set([...around.tags, ...[options.tags ?? []].flat()])],
    isOnly: around.isOnly || isOnly,
    isSkipped: around.isSkipped || mode === 'skip' || mode === 'todo',
  }
}

function hasOnlyInside(children: readonly (Suite | TestCase)[]): boolean {
  return children.some((child) => child.mode === 'only' || (child.kind === 'suite' && hasOnlyInside(child.children)))
}

function planned(
  test: TestCase,
  inside: Around,
  { testNamePattern, tags, names }: Filters,
): Omit<PlannedTest, 'index'> {
  const fullName = [...inside.suites, test.name].join(' ')
  return {
    test,
    suites: inside.suites,
    fullName,
    tags: inside.tags,
    severity: inside.options.severity ?? 'error',
    timeout: inside.options.timeout,
    retry: inside.options.retry,
    isOnly: inside.isOnly,
    runs:
      !inside.isSkipped &&
      (names === undefined || names.has(fullName)) &&
      (testNamePattern === undefined || testNamePattern.test(fullName)) &&
      (tags.length === 0 || inside.tags.some((tag) => tags.includes(tag))),
  }
}
