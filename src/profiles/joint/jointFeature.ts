/** A column, or a part of what it tells, as numbers. */
export type JointFeature =
  | { readonly tells: 'number'; /** NaN is missing. */ readonly values: Float64Array }
  | {
      readonly tells: 'missing'
      /** 1 where it is null or NaN. */
      readonly values: Float64Array
    }
  | {
      readonly tells: 'category'
      /** As text. */
      readonly category: string | null
      /** 1 where it is this. */
      readonly values: Float64Array
    }
