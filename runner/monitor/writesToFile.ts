import type { Config } from '../config/config.js'

const forPeople = new Set(['default', 'terminal', 'verbose', 'dot', 'silent', 'github'])

/** Whether what a reporter of the config writes goes to a file, and so may be written by runs that nobody watches. */
export function writesToFile(reporter: string, outputFile: Config['outputFile']): boolean {
  if (outputFile === undefined) return false
  if (typeof outputFile === 'string') return !forPeople.has(reporter)
  return Object.hasOwn(outputFile, reporter)
}
