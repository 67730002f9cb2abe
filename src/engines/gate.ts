import type { Misuse } from '../sql/misuse.js'
import type { Question } from './engine.js'

/** Says what is wrong with the user's part of a question before it is asked together with others; nothing when all is well. */
export type Gate = (question: Question) => Promise<Misuse | undefined>
