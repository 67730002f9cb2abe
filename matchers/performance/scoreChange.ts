/** How far a model's score has moved, in the score's unit. */
export interface ScoreChange {
  readonly before: number
  readonly after: number
  /** How much worse it is: negative when it is better. */
  readonly drop: number
  readonly variance: number
  /** One-sided: how likely so large a drop is by chance. */
  readonly pValue: number
  /** Whether a drop of this size, above 0, would be found in 80 % of the cases. */
  readonly isSeen: (drop: number) => boolean
  /** What was compared, as messages say it. */
  readonly test: string
}
