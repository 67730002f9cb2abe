import { suggestion } from '../../src/sql/suggestion.js'
import { CommandError } from '../commandError.js'
import type { Reporter } from './reporter.js'

/** Every reporter by its name on the command line; only the one that is asked for is loaded. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  default: async () => (await import('./terminal.js')).terminal,
  terminal: async () => (await import('./terminal.js')).terminal,
  verbose: async () => (await import('./verbose.js')).verbose,
  dot: async () => (await import('./dot.js')).dot,
  silent: async () => (await import('./silent.js')).silent,
  json: async () => (await import('./json.js')).json,
  junit: async () => (await import('./junit.js')).junit,
  github: async () => (await import('./github.js')).github,
  tap: async () => (await import('./tap.js')).tap,
  html: async () => (await import('./html.js')).html,
  openmetrics: async () => (await import('./openmetrics.js')).openmetrics,
  openlineage: async () => (await import('./openlineage.js')).openlineage,
}

/** The reporter of that name; an unknown one is an error of usage that lists those there are. */
export async function loadReporter(name: string): Promise<Reporter> {
  const load = Object.hasOwn(reporters, name) ? reporters[name] : undefined
  if (load !== undefined) return load()
  const known = Object.keys(reporters)
  throw new CommandError('E_USAGE', `there is no reporter ${JSON.stringify(name)}${suggestion(name, known)}`, {
    hint: `reporters are ${known.join(', ')}`,
  })
}
