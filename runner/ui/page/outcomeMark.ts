import type { Outcome } from '../../../src/verdicts/verdict.js'
import { element } from './element.js'
import { outcomeLook } from './outcomeLook.js'

/** How an assertion came out, as a sign. */
export function outcomeMark(outcome: Outcome): HTMLElement {
  const { mark, tone } = outcomeLook[outcome]
  return element('span', { class: `mark ${tone}`, title: outcome, role: 'img', 'aria-label': outcome }, mark)
}
