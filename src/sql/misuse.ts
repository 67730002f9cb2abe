/** A call that cannot be judged: a column that is not there, a bound that is no number. Its text says the remedy. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
  /** Survives two copies of this module in one process, which `instanceof` does not. */
  readonly code = 'E_MISUSE'
}
