/** What a text looks like. Spaces around it do not matter, but to text. */
export type Kind =
  /** Of 64 bits. */
  | 'integer'
  | 'longInteger'
  /** Digits after a leading zero, such as a postcode. */
  | 'code'
  /** With a point or an exponent, NaN and infinities too. */
  | 'number'
  | 'boolean'
  /** ISO 8601. */
  | 'date'
  | 'timestamp'
  /** As the option `dateFormat` says. */
  | 'formatted'
  /** 31/12/2024 */
  | 'dayFirst'
  /** 12/31/2024 */
  | 'monthFirst'
  /** 01/02/2024 */
  | 'eitherFirst'
  /** 2024-02-30 */
  | 'impossibleDate'
  | 'text'
  /** Of JSON alone, where an empty string is one and not a missing value. */
  | 'empty'
  | 'list'
  | 'object'
