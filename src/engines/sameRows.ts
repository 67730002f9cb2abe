import type { Dialect } from '../sql/dialect.js'
import { keyOf } from '../sql/keyOf.js'
import { relationOf } from '../sql/relationOf.js'
import type { Additions } from '../sql/view.js'
import type { Plan, Question } from './engine.js'

/** Questions that are answered by one look at the same rows. */
export interface SameRows {
  /** What stands after FROM: the data, with all that the questions want to be added. */
  readonly relation: string
  readonly plan: Plan
}

/**
 * A plan by the rows it looks at: one part, but where two questions call two things by one name. Questions about a sample look at
 * rows of their own, whatever part they are in.
 */
export function sameRows(plan: Plan, relation: string, dialect: Dialect): readonly SameRows[] {
  const parts: { readonly made: Map<string, Made>; readonly plan: Map<string, Question> }[] = []
  for (const [key, question] of plan) {
    const wanted = question.sample === undefined ? madeIn(question.adds ?? []) : []
    const fits = parts.find(({ made }) => wanted.every(({ id, key: own }) => (made.get(id)?.key ?? own) === own))
    const part = fits ?? { made: new Map<string, Made>(), plan: new Map<string, Question>() }
    if (fits === undefined) parts.push(part)
    for (const each of wanted) part.made.set(each.id, each)
    part.plan.set(key, question)
  }
  return parts.map(({ made, plan: questions }) => ({
    relation: relationOf({ adds: steps([...made.values()]) }, relation, dialect),
    plan: questions,
  }))
}

interface Made {
  /** SQL does not tell names by case. */
  readonly id: string
  readonly key: string
  readonly step: number
  readonly added: Additions
}

function madeIn(adds: readonly Additions[]): readonly Made[] {
  return adds.flatMap((step, index) =>
    Object.entries(step).map(([name, made]) => ({
      id: name.toLowerCase(),
      key: keyOf(name, made, index),
      step: index,
      added: { [name]: made },
    })),
  )
}

function steps(made: readonly Made[]): readonly Additions[] {
  const count = Math.max(0, ...made.map(({ step }) => step + 1))
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(made.flatMap(({ step, added }) => (step === index ? Object.entries(added) : []))),
  )
}
