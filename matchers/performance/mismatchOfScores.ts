import type { ScoresProfile } from '../../src/profiles/scoresProfile.js'

type Task = Pick<ScoresProfile, 'task' | 'positive'>

/** Why scores cannot be compared with those that are kept, and what to do. */
export function mismatchOfScores(kept: Task, asked: Task | undefined): string | undefined {
  const remedy = 'renew it by mltest update if that is meant'
  if (asked === undefined)
    return `the reference keeps some, and these data are not scored(…) with a target and a prediction; ${remedy}`
  if (kept.task !== asked.task)
    return `the reference’s are of a ${kept.task} task, these of a ${asked.task} one; ${remedy}`
  if (kept.positive !== asked.positive)
    return `the reference’s are of class ${kept.positive ?? '(not told)'}, these of class ${asked.positive ?? '(not told)'}; ${remedy}`
  return undefined
}
