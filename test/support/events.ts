import { fileURLToPath } from 'node:url'
import type {
  AssertionRecord,
  ErrorRecord,
  FileRecord,
  RunEvent,
  RunReport,
  ScanRecord,
  TestRecord,
} from '../../runner/events.js'

/** What a hostile test name, column, value or exception may hold. */
const hostile =
  '<script>alert(1)</script> \u001b[31mred\u001b[0m \u202egnp.exe ]]> & " \' | `x` \u0000 \ud800 \uffff 表格\n::error file=x::pwned\n##vso[task.complete result=Succeeded;]'

const root = fileURLToPath(new URL('../runner/reporters/projects/story', import.meta.url))

const nullRate: AssertionRecord = {
  call: 'expect(orders).toHaveNullRateBelow("customer_id", 0.01)',
  matcher: 'toHaveNullRateBelow',
  not: false,
  dataset: 'data/orders.parquet',
  columns: ['customer_id'],
  outcome: 'fail',
  expected: 'null rate < 0.01',
  received: 0.0372,
  facts: { nulls: 1488, rows: 40_000 },
  message: `expect(orders).toHaveNullRateBelow("customer_id", 0.01)

  Expected  null rate < 0.01
  Received  0.0372
  Counted   1,488 nulls in 40,000 rows of customer_id (VARCHAR)
  Scanned   data/orders.parquet, one scan for 7 assertions`,
  location: { line: 7, column: 20 },
}

const unique: AssertionRecord = {
  ...nullRate,
  call: 'expect(orders).toHaveUniqueValues("order_id")',
  matcher: 'toHaveUniqueValues',
  columns: ['order_id'],
  outcome: 'pass',
  expected: 'unique values',
  received: 0,
  facts: { duplicates: 0, rows: 40_000 },
  message: 'expect(orders).toHaveUniqueValues("order_id")',
  location: { line: 8, column: 20 },
}

const rows: AssertionRecord = {
  ...unique,
  call: 'expect(orders).toHaveRowCount(50000)',
  matcher: 'toHaveRowCount',
  columns: [],
  outcome: 'fail',
  expected: '50,000 rows',
  received: 40_000,
  facts: { rows: 40_000 },
  message: `expect(orders).toHaveRowCount(50000)

  Expected  50,000 rows
  Received  40,000
  Scanned   data/orders.parquet, one scan for 7 assertions`,
  location: { line: 9, column: 20 },
}

const drift: AssertionRecord = {
  ...unique,
  call: 'expect(orders).toNotDriftFrom(dataset("data/train.parquet"))',
  matcher: 'toNotDriftFrom',
  columns: ['age', 'plan'],
  outcome: 'inconclusive',
  expected: 'no drift, at 1 % false alarms',
  received: null,
  facts: {},
  message: `expect(orders).toNotDriftFrom(dataset("data/train.parquet"))

  Expected  no drift, at 1 % false alarms
  Received  too few rows to tell: 25 against 25 rows could show a shift of 0.9 standard deviations, no less`,
  location: { line: 12, column: 20 },
}

const passed: TestRecord = {
  id: 'orders-1',
  name: 'the keys are sound',
  suites: ['orders'],
  fullName: 'orders the keys are sound',
  status: 'passed',
  severity: 'error',
  tags: ['quick', 'keys'],
  durationMs: 31.4,
  retries: 1,
  location: { line: 5, column: 3 },
  assertions: [unique],
  errors: [],
  console: [
    { stream: 'stdout', text: 'hello out\n' },
    { stream: 'stderr', text: 'hello err\n::warning::obeyed?\n' },
  ],
}

const failure = ({ message, location }: AssertionRecord): ErrorRecord => ({
  kind: 'assertion',
  message,
  stack: `AssertionFailure: ${message}\n    at orders.mltest.ts`,
  location,
})

const test = (name: string, more: Partial<TestRecord>): TestRecord => ({
  ...passed,
  id: `orders-${name}`,
  name,
  fullName: `orders ${name}`,
  tags: [],
  durationMs: 3.2,
  retries: 0,
  assertions: [],
  console: [],
  ...more,
})

const orders: FileRecord = {
  path: 'tests/orders.mltest.ts',
  durationMs: 912.7,
  error: null,
  console: [],
  tests: [
    passed,
    test('the pipeline is sound', {
      status: 'failed',
      assertions: [nullRate, unique, rows],
      errors: [failure(nullRate), failure(rows)],
      location: { line: 6, column: 3 },
    }),
    test('inputs still look like the training data', { status: 'inconclusive', assertions: [drift] }),
    test('freshness', {
      status: 'warned',
      severity: 'warn',
      assertions: [rows],
      errors: [failure(rows)],
    }),
    test('later', { status: 'skipped' }),
    test('some day', { status: 'todo' }),
    test(hostile, {
      suites: [],
      fullName: hostile,
      status: 'failed',
      errors: [{ kind: 'thrown', message: `Error: ${hostile}`, stack: `Error: ${hostile}\n    at x`, location: null }],
      console: [{ stream: 'stdout', text: `${hostile}\n` }],
    }),
  ],
}

const plain: FileRecord = {
  path: 'tests/plain.mltest.ts',
  durationMs: 2_345,
  error: {
    kind: 'hook',
    message: 'afterAll: connection refused',
    stack: 'Error: connection refused',
    location: { line: 2, column: 1 },
  },
  console: [{ stream: 'stderr', text: 'connecting\n' }],
  tests: [
    test('adds', {
      suites: ['numbers', 'whole'],
      fullName: 'numbers whole adds',
      status: 'failed',
      errors: [
        {
          kind: 'assertion',
          message: 'expect(received).toBe(expected) // Object.is equality\n\nExpected: 3\nReceived: 2',
          stack: 'Error: …\n    at tests/plain.mltest.ts:4:17',
          location: { line: 4, column: 17 },
        },
      ],
    }),
    test('hangs', {
      suites: [],
      fullName: 'hangs',
      status: 'failed',
      durationMs: 301,
      location: { line: 8, column: 1 },
      errors: [{ kind: 'timeout', message: 'timed out after 300 ms', stack: '', location: { line: 8, column: 1 } }],
    }),
    test('misspells', {
      suites: [],
      fullName: 'misspells',
      status: 'failed',
      errors: [
        {
          kind: 'misuse',
          message:
            'expect(orders).toHaveNoNulls("custmer_id")\n\n  column "custmer_id" is not in orders; did you mean "customer_id"?',
          stack: '',
          location: { line: 9, column: 18 },
        },
      ],
    }),
    test('never came to it', { suites: [], fullName: 'never came to it', status: 'notRun', durationMs: 0 }),
  ],
}

const broken: FileRecord = {
  path: 'tests/broken.mltest.ts',
  durationMs: 12,
  error: {
    kind: 'load',
    message: 'SyntaxError: Unexpected token',
    stack: 'SyntaxError: Unexpected token',
    location: { line: 3, column: 9 },
  },
  console: [],
  tests: [],
}

const users: FileRecord = {
  path: 'tests/users.mltest.ts',
  durationMs: 44,
  error: null,
  console: [],
  tests: [test('users are unique', { suites: ['users'], fullName: 'users users are unique', assertions: [unique] })],
}

const scans: readonly ScanRecord[] = [
  {
    dataset: 'data/orders.parquet',
    engine: 'duckdb',
    statements: 2,
    assertions: 7,
    aggregates: 12,
    rows: 40_000,
    bytes: 1_203_321,
    durationMs: 51,
    cached: false,
  },
]

const files = [users, orders, plain, broken]

const report: RunReport = {
  version: 1,
  mltest: '0.1.0',
  startedAt: '2025-03-01T12:00:00.000Z',
  durationMs: 3_456,
  exitCode: 2,
  seed: 42,
  ci: false,
  counts: { passed: 2, failed: 5, inconclusive: 1, warned: 1, skipped: 1, todo: 1, notRun: 1 },
  files,
  scans,
  references: {
    written: ['tests/__references__/orders.mltest.ts.json › orders and like what we last reviewed 1'],
    updated: [],
    unchanged: ['tests/__references__/orders.mltest.ts.json › orders inputs still look like the training data 1'],
    obsolete: ['tests/__references__/orders.mltest.ts.json › orders an old name 1'],
    removed: [],
  },
  unhandledErrors: [
    { kind: 'thrown', message: 'Error: thrown late', stack: 'Error: thrown late\n    at timer', location: null },
  ],
}

/** A run with a test of every status, every kind of error and hostile strings, as the runner tells it. */
export const story: readonly RunEvent[] = [
  {
    type: 'runStarted',
    run: {
      startedAt: report.startedAt,
      mltest: report.mltest,
      root,
      seed: report.seed,
      ci: report.ci,
      files: files.map(({ path }) => path),
    },
  },
  ...files.flatMap((file): readonly RunEvent[] => [
    { type: 'fileStarted', path: file.path },
    ...file.tests.map((test): RunEvent => ({ type: 'testEnded', path: file.path, test })),
    { type: 'fileEnded', file, scans: file === orders ? scans : [] },
  ]),
  { type: 'runEnded', report },
]
