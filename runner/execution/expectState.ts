/** Jest's state of one test: how many expectations were made, and how many were announced. */
export interface ExpectState {
  assertionCalls: number
  numPassingAsserts: number
  /** By `expect.assertions(n)`, with where that was. */
  expectedAssertionsNumber: number | null
  expectedAssertionsNumberError?: Error
  /** By `expect.hasAssertions()`, with where that was. */
  isExpectingAssertions: boolean
  isExpectingAssertionsError?: Error
  suppressedErrors: Error[]
  readonly currentTestName: string
}

export function expectState(currentTestName: string): ExpectState {
  return {
    assertionCalls: 0,
    numPassingAsserts: 0,
    expectedAssertionsNumber: null,
    isExpectingAssertions: false,
    suppressedErrors: [],
    currentTestName,
  }
}
