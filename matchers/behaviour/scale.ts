import type { Answer } from '../../src/models/askedModel.js'

/** How answers of a model are compared. */
export interface Scale {
  /** As messages call what is compared: `probability`, `prediction`. */
  readonly noun: string
  /** Whether a distance of answers is a number that says something. */
  readonly isNumeric: boolean
  /** What is compared of an answer; nothing where there is none: null, NaN, infinite, or a probability outside [0, 1]. */
  read(answer: Answer): Said | undefined
  /** @param digits  significant ones */
  show(said: Said, digits?: number): string
}

/** One value, or a probability for each class. */
export type Said = readonly (number | string | boolean)[]
