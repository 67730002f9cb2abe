import type { ColumnNumbers, DataProfile } from './dataProfile.js'

/** Numbers that are known of data without looking at them. What is absent was not kept. */
export interface KeptNumbers extends Pick<DataProfile, 'source' | 'rows'> {
  readonly columns: Readonly<Record<string, KeptColumn>>
}

type Kept =
  | 'type'
  | 'nulls'
  | 'nan'
  | 'positiveInfinities'
  | 'negativeInfinities'
  | 'empty'
  | 'distinct'
  | 'minimum'
  | 'maximum'
  | 'minimumLength'
  | 'maximumLength'
  | 'mostCommon'

export type KeptColumn = Pick<ColumnNumbers, Kept>
