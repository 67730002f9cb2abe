/** How a CSV file is written. Each is one ASCII character; the empty string is none. */
export interface Dialect {
  readonly delimiter: string
  readonly quote: string
  /** Before a quote within a quoted field; the quote itself where quotes are doubled. */
  readonly escape: string
  readonly comment: string
}
