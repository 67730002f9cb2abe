import { Misuse } from '../src/sql/misuse.js'
import type { Past } from '../src/store/references/past.js'
import type { RunReference } from '../src/store/references/runReference.js'
import type { Subject } from './subject.js'

/** Earlier runs, as an assertion can ask them. */
export function pastOf({ context }: Subject, { text }: Pick<RunReference, 'text'>): Past {
  if (context.past === undefined)
    throw new Misuse(`${text} needs a store of runs, in a test that mltest runs: mltest init --store, or --store`)
  return context.past
}
