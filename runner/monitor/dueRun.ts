/** A run that a monitor is to do now. */
export interface DueRun {
  /** The time that it stands for. */
  readonly due: Date
  /** Of the data, when the name of a file says it. */
  readonly period?: string
  /** On which it is due, in the monitor's time zone: the period where neither a file nor the project's own rule says one. */
  readonly day: string
  /** The watched file that appeared, relative to the root. */
  readonly file?: string
  /** How that file is, by which it is known again. */
  readonly stamp?: string
}
