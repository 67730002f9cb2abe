import yargs, { type Argv } from 'yargs'
import { CommandError } from './commandError.js'
import { checkFlags } from './checkFlags.js'
import type { Command, Given } from './commands/command.js'

type Parsed = { readonly given: Given } | { readonly help: string }

interface Reading {
  readonly command: Command
  readonly words: readonly string[]
  /** Stands above the flags in the help. */
  readonly preface: string
}

/** Reads the words after a command: what they give, or the help that they ask for. */
export async function parseWords({ command, words, preface }: Reading): Promise<Parsed> {
  let given: Given = {}
  const parser = yargs()
    .scriptName(preface === '' ? `mltest ${command.usage.split(' ')[0] ?? ''}` : 'mltest')
    .locale('en')
    .command(
      command.usage.replace(/^\S+/, '$0'),
      preface === '' ? command.summary : preface,
      (builder: Argv) => withFlags(builder, command),
      (argv) => {
        given = argv
      },
    )
    .exitProcess(false)
    .help(false)
    .version(false)
    .wrap(Math.min(process.stdout.isTTY ? process.stdout.columns : 100, 110))
    .fail((message: string, error: unknown) => {
      throw error instanceof Error ? error : new CommandError('E_USAGE', sentence(message, command.usage))
    })
  if (words.some((word) => word === '--help' || word === '-h')) return { help: await parser.getHelp() }
  await parser.parseAsync(withValues(words, command))
  checkFlags(given, command)
  return { given }
}

function withFlags(builder: Argv, { positionals, flags }: Command): Argv {
  const all = Object.entries(positionals)
  return all
    .reduce((yet, [name, { describe, array }]) => {
      return yet.positional(name, {
        type: 'string',
        ...(array === true ? { array } : {}),
        ...(describe ? { describe } : {}),
      })
    }, builder)
    .options(flags)
}

/** Flags that may stand alone would take a filter that follows for their value. */
function withValues(words: readonly string[], { flags }: Command): readonly string[] {
  const namesStore = flags['store']?.type === 'string'
  return words.map((word, index) => {
    const next = words[index + 1]
    const hasValue = next !== undefined && !next.startsWith('-')
    if (word === '--bail') return hasValue && /^\d+$/.test(next) ? word : '--bail=1'
    if (namesStore && word === '--store' && !(hasValue && next.includes(':'))) return '--store=file:.mltest/store'
    return word === '--changed' && !hasValue ? '--changed=HEAD' : word
  })
}

/** yargs' words for what is missing, as a sentence of ours. */
function sentence(message: string, usage: string): string {
  const given = /^Not enough non-option arguments: got (\d+)/.exec(message)?.[1]
  if (given === undefined) return message.charAt(0).toLowerCase() + message.slice(1)
  const missing = usage.match(/<[^>]+>/g)?.slice(Number(given)) ?? []
  return `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing: mltest ${usage}`
}
