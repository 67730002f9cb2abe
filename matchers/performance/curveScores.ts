/** A number of probabilities. */
export interface CurveScore {
  /** As messages call it. */
  readonly name: string
  readonly of: 'rocAuc' | 'prAuc' | 'logLoss' | 'brier'
}

/** Scores of probabilities: scikit-learn's `roc_auc_score`, `average_precision_score`, `log_loss` and `brier_score_loss`. */
export const curveScores = {
  rocAuc: { name: 'ROC AUC', of: 'rocAuc' },
  prAuc: { name: 'average precision', of: 'prAuc' },
  logLoss: { name: 'log loss', of: 'logLoss' },
  brier: { name: 'Brier score', of: 'brier' },
} as const satisfies Readonly<Record<string, CurveScore>>
