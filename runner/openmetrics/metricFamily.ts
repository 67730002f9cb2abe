/** A gauge with its samples; `labels` of no two are the same. */
export interface MetricFamily {
  readonly name: string
  /** `seconds` or `rows`, with which the name ends too. */
  readonly unit?: string
  readonly help: string
  readonly samples: readonly Sample[]
}

export interface Sample {
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}
