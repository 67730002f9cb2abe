/** What may stand in a column, simplest first: rows are generated from it, and counter-examples shrink within it. */
export interface Domain {
  readonly values: Values
  /** Values besides, such as null: never made simpler, and nothing becomes one of them. */
  readonly others: readonly unknown[]
}

export type Values = Numbers | Times | OneOf | Texts

/** From `minimum` to `maximum`, both included. */
export interface Numbers {
  readonly kind: 'numbers'
  readonly minimum: number
  readonly maximum: number
  /** Every value is a whole multiple of `every / perUnit`: 1/1 for integers, 1/100 for cents, 5/1. Absent: any double. */
  readonly grid?: Grid
}

export interface Grid {
  readonly every: number
  readonly perUnit: number
}

/** Milliseconds since 1970. */
export interface Times {
  readonly kind: 'times'
  readonly minimum: number
  readonly maximum: number
  /** Whole multiples of so many: of a day for dates. */
  readonly every: number
}

export interface OneOf {
  readonly kind: 'oneOf'
  /** Empty where nothing but `others` is known. */
  readonly of: readonly unknown[]
}

export interface Texts {
  readonly kind: 'texts'
  /** In code points, both included. */
  readonly length: readonly [minimum: number, maximum: number]
}

/** Of each column of a row. */
export type Domains = Readonly<Record<string, Domain>>
