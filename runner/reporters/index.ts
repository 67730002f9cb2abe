import type { Reporter } from './reporter.js'

/** Every reporter by its name on the command line; only the one that is asked for is loaded. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  default: async () => (await import('./terminal.js')).terminal,
  terminal: async () => (await import('./terminal.js')).terminal,
  json: async () => (await import('./json.js')).json,
  junit: async () => (await import('./junit.js')).junit,
}
