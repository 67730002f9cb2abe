/**
 * F-beta of a class: the harmonic mean of precision and recall, recall counting β² times; in [0, 1]. F1 with β = 1.
 * `undefined` where the class is neither among the truths nor among the predictions (scikit-learn warns and says 0).
 */
export function fBeta(
  truePositives: number,
  falsePositives: number,
  falseNegatives: number,
  beta = 1,
): number | undefined {
  const denominator = (1 + beta ** 2) * truePositives + beta ** 2 * falseNegatives + falsePositives
  return denominator > 0 ? ((1 + beta ** 2) * truePositives) / denominator : undefined
}
