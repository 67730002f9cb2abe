import { scores } from './scores.js'

const names = new Map(Object.entries(scores).map(([key, { name }]) => [key, name]))

/** How messages call a score that is kept: `ROC AUC`, `F1 (macro)`. */
export function scoreText(key: string): string {
  const [metric = '', average] = key.split(' ')
  return `${names.get(metric) ?? metric}${average === undefined ? '' : ` (${average})`}`
}
