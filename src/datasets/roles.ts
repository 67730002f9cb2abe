/** What a class is, as users write it. */
export type Class = string | number | bigint | boolean

/** Where truth and predictions stand in data that a model has scored. All of them are names of columns, but for what says otherwise. */
export interface Roles {
  /** The truth; null where it is not known yet. */
  readonly target?: string
  readonly prediction?: string
  /** Of the positive class, or a column for each class: `{ basic: 'p_basic', pro: 'p_pro' }`. */
  readonly probability?: string | Readonly<Record<string, string>>
  /** The class that is looked for; default `true`, `1`, `'1'`, `'yes'`, `'true'`, the first of these that the target holds. */
  readonly positive?: Class
  /** Told from the target unless given. */
  readonly task?: 'binary' | 'multiclass' | 'regression'
  readonly timestamp?: string
  /** How much a row counts, at least 0. */
  readonly weight?: string
  /** What tells a row from all others, so that two models are compared on the same rows. */
  readonly key?: string | readonly string[]
  /** The share of rows whose truth must be known, in [0, 1]; default 0.5. */
  readonly minLabelled?: number
}
