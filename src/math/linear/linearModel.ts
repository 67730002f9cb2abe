/** A line through standardised features; of the logistic kind it gives log-odds. */
export interface LinearModel {
  readonly kind: 'linear' | 'logistic'
  readonly intercept: number
  /** One a feature, per standard deviation of it. */
  readonly coefficients: readonly number[]
  /** Of each feature; a missing value (NaN) counts as the mean. */
  readonly means: readonly number[]
  /** Of each feature; 0 leaves a constant feature out. */
  readonly standardDeviations: readonly number[]
}

export interface LinearOptions {
  readonly kind: LinearModel['kind']
  /** One a row, positive; 1 when absent. */
  readonly weights?: ArrayLike<number>
  /** Added to the diagonal per row of weight: 0 is plain least squares or likelihood. Default 1e-6 keeps separated classes finite. */
  readonly ridge?: number
}
