import path from 'node:path'
import { CommandError } from '../commandError.js'

export interface Destination {
  readonly reporter: string
  /** An absolute path, or `stdout` or `stderr`. */
  readonly to: string
}

interface Wanted {
  readonly root: string
  readonly reporters: readonly string[]
  readonly outputFile: string | Readonly<Record<string, string>> | undefined
}

const forPeople: ReadonlySet<string> = new Set(['default', 'terminal', 'verbose', 'dot', 'silent', 'github'])

/**
 * Where each reporter writes. One machine format may have standard output, and then has it alone: people's go to standard
 * error. When all machine formats go to files, people are told as if none had been asked for.
 */
export function destinations({ root, reporters, outputFile }: Wanted): readonly Destination[] {
  const wanted = [...new Set(reporters)]
  const machine = wanted.filter((name) => !forPeople.has(name))
  const files = filesOf(outputFile, machine)
  const onStdout = machine.filter((name) => files[name] === undefined)
  if (onStdout.length > 1)
    throw new CommandError('E_USAGE', `only one of ${onStdout.join(' and ')} can have standard output`, {
      hint: `give the others a file: --outputFile.${onStdout[1] ?? ''}=<path>`,
    })
  const people = wanted.filter((name) => forPeople.has(name))
  const all = people.length === 0 && onStdout.length === 0 ? ['default', ...wanted] : wanted
  return all.map((reporter) => {
    const file = files[reporter]
    if (file !== undefined) return { reporter, to: path.resolve(root, file) }
    return { reporter, to: forPeople.has(reporter) && onStdout.length > 0 ? 'stderr' : 'stdout' }
  })
}

function filesOf(outputFile: Wanted['outputFile'], machine: readonly string[]): Readonly<Record<string, string>> {
  if (outputFile === undefined) return {}
  if (typeof outputFile !== 'string') return outputFile
  const [only, ...others] = machine
  if (only === undefined || others.length > 0)
    throw new CommandError('E_USAGE', '--outputFile needs to know which reporter it is for', {
      hint: `--outputFile.${only ?? 'json'}=${outputFile}`,
    })
  return { [only]: outputFile }
}
