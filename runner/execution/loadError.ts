import path from 'node:path'
import type { ErrorRecord } from '../events.js'
import { errorRecord, type Whereabouts } from './errorRecord.js'
import { syntaxError } from './syntaxError.js'

/** Why a file did not load, with file and line also where the parser of its language says them in words only. */
export async function loadError(thrown: unknown, where: Whereabouts): Promise<ErrorRecord> {
  const record: ErrorRecord = { ...errorRecord(thrown, where), kind: 'load' }
  const { message } = record
  if (/Top-level await is (?:currently )?not supported/i.test(message))
    return { ...record, message: topLevelAwait(where) }
  const unparsed = /^Parse error (.+):\d+:\d+$/.exec(message)?.[1]
  const said = unparsed === undefined ? message : ((await syntaxError(unparsed)) ?? message)
  const place = placeIn(said, stackOf(thrown))
  if (place === undefined) return record
  const { file, line, column, text } = place
  const ownFile = file === where.file ? {} : { file: path.relative(where.root, file).split(path.sep).join('/') }
  return { ...record, message: text ?? message, location: { line, column, ...ownFile } }
}

function topLevelAwait({ file }: Whereabouts): string {
  const name = path.basename(file)
  return `${name} uses top-level await, which CommonJS does not have; call it ${name.replace(/\.([cm]?)([jt]sx?)$/, '.m$2')}, or write "type": "module" in package.json`
}

interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly text?: string
}

/** esbuild: `/a/b.ts:3:43: ERROR: Unexpected ":"`; V8: a stack that begins with `file:///a/b.js:3`. */
function placeIn(message: string, stack: string): Place | undefined {
  const esbuild = /^(.+?):(\d+):(\d+): (?:ERROR|error): (.+)$/m.exec(message)
  if (esbuild !== null) {
    const [, file = '', line, column, text = ''] = esbuild
    return { file: path.resolve(file), line: Number(line), column: Number(column) + 1, text: `SyntaxError: ${text}` }
  }
  const v8 = /^(?:file:\/\/)?(\/.+|[A-Za-z]:[\\/].+):(\d+)\n/.exec(stack)
  return v8 === null ? undefined : { file: v8[1] ?? '', line: Number(v8[2]), column: 1 }
}

function stackOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? '') : ''
}
