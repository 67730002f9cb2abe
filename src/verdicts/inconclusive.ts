/** Why nothing can be told yet, as a sentence: there is nothing to compare with. Thrown while judging, it is the outcome. */
export class Inconclusive extends Error {
  override readonly name = 'Inconclusive'
  readonly code = 'E_INCONCLUSIVE'
}
