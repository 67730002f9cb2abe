import type { Alert } from './alert.js'

/** The line below an alert's sentence: which run of which period, and when. */
export function factsText({ run }: Alert): string {
  const started = `${run.startedAt.slice(0, 16).replace('T', ' ')} UTC`
  return `period ${run.period} · run ${run.id} · ${started}`
}
