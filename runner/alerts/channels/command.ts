import type { CommandChannel } from '../channel.js'

/** Starts a program for each alert, without a shell, and gives it the alert as JSON on standard input. */
export function command(name: string, ...args: readonly string[]): CommandChannel {
  return { kind: 'command', command: name, args }
}
