/** What an engine has against a statement, in one line and without values of the data, which its messages may quote. */
export function engineFailure(error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error)
  const [first = ''] = text.split('\n')
  const plain = first.replace(/'[^']*'/g, "'…'").replace(/\bvalue \S+/g, 'a value')
  return new Error(`the engine could not answer: ${plain}`, { cause: error })
}
