/** How a monitor stands, and what has been told of it. */
export interface AlertState {
  readonly state: 'ok' | 'failing'
  readonly since: string
  /** How many reminders of this state were due and told. */
  readonly reminders: number
}
