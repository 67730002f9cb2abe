import type { Expect } from '../expecting/expect.js'
import type { TestOptions } from './suite.js'

/** The part of what tests import that needs the running worker. */
export interface TestApi {
  readonly test: TestFunction
  readonly describe: DescribeFunction
  readonly beforeAll: DeclareHook
  readonly afterAll: DeclareHook
  readonly beforeEach: DeclareHook
  readonly afterEach: DeclareHook
  readonly expect: Expect
}

/** Milliseconds stand last, as in Jest; the default is `hookTimeout`. */
export type DeclareHook = (body: () => unknown, timeout?: number) => void

/** Options stand second, as in Vitest, or third; a number third is a timeout in milliseconds. */
export interface Declare<Arguments extends readonly unknown[]> {
  (name: string, body: (...given: Arguments) => unknown, options?: TestOptions | number): void
  (name: string, options: TestOptions, body: (...given: Arguments) => unknown): void
}

export interface TestFunction<Context extends object = object> extends Declare<[Context]> {
  /** Runs only this one and its like of the file. Fails in CI, lest it be forgotten. */
  readonly only: TestFunction<Context>
  readonly skip: TestFunction<Context>
  /** Passes when the test fails, as for a bug that is known. */
  readonly fails: TestFunction<Context>
  todo(name: string): void
  skipIf(condition: unknown): TestFunction<Context>
  runIf(condition: unknown): TestFunction<Context>
  /** A test for each row of a table; a row that is a list is spread over the parameters. */
  readonly each: Each
  /** As `each`, but a row is handed over as it is, and fixtures second. */
  for<Row>(table: readonly Row[]): Declare<[Row, Context]>
  /** A test over generated values, by the peer dependency fast-check; shrinks what fails. */
  readonly prop: Property
  /** A `test` with fixtures: values, or functions that set up, `await use(value)`, and tear down. */
  extend<Added extends object>(fixtures: FixturesOf<Added, Context>): TestFunction<Context & Added>
}

export interface DescribeFunction {
  (name: string, body: () => unknown, options?: TestOptions | number): void
  (name: string, options: TestOptions, body: () => unknown): void
  readonly only: DescribeFunction
  readonly skip: DescribeFunction
  todo(name: string): void
  skipIf(condition: unknown): DescribeFunction
  runIf(condition: unknown): DescribeFunction
  readonly each: Each
  for<Row>(table: readonly Row[]): Declare<[Row]>
}

export interface Each {
  (strings: TemplateStringsArray, ...cells: readonly unknown[]): Declare<[Record<string, unknown>]>
  <Row extends readonly unknown[] | readonly [unknown]>(table: readonly Row[]): Declare<Row>
  <Row>(table: readonly Row[]): Declare<[Row]>
}

export type FixturesOf<Added extends object, Context extends object> = {
  readonly [Name in keyof Added]:
    Added[Name] | ((context: Context & Added, use: (value: Added[Name]) => Promise<void>) => Promise<void>)
}

/** What fast-check calls an arbitrary. */
interface Arbitrary<Value> {
  generate(...given: never[]): { readonly value_: Value } | { readonly value: Value }
}

type ValuesOf<Arbitraries> = {
  [Key in keyof Arbitraries]: Arbitraries[Key] extends Arbitrary<infer Value> ? Value : never
}

export interface Property {
  <const Arbitraries extends readonly Arbitrary<unknown>[]>(
    arbitraries: Arbitraries,
    parameters?: object,
  ): Declare<ValuesOf<Arbitraries> extends infer Values extends readonly unknown[] ? Values : never>
  <Arbitraries extends Readonly<Record<string, Arbitrary<unknown>>>>(
    arbitraries: Arbitraries,
    parameters?: object,
  ): Declare<[ValuesOf<Arbitraries>]>
}
