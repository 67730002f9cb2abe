/** A run that a monitor is to do now. */
export interface DueRun {
  /** The time that it stands for. */
  readonly due: Date
  /** Of the data; absent where the project's own rule or the day of the run says it. */
  readonly period?: string
  /** The watched file that appeared, relative to the root. */
  readonly file?: string
  /** How that file is, by which it is known again. */
  readonly stamp?: string
}
