import path from 'node:path'
import type { ErrorRecord } from '../events.js'
import { stackFrames } from './stackFrames.js'
import { thrownText } from './thrownText.js'

export interface Whereabouts {
  /** Absolute path of the test file. */
  readonly file: string
  readonly root: string
  /** What to call it when it is no assertion and no misuse; `thrown` unless something broke that is no test. */
  readonly otherwise?: ErrorRecord['kind']
}

/** A record of anything thrown. Its place is the nearest frame in the test file, else the nearest of the user's. */
export function errorRecord(thrown: unknown, { file, root, otherwise = 'thrown' }: Whereabouts): ErrorRecord {
  const frames = stackFrames(stackOf(thrown))
  const frame = frames.find((each) => each.file === file) ?? frames.find(isUsers) ?? frames[0]
  const kind = kindOf(thrown) ?? otherwise
  const message = thrownText(thrown)
  return {
    kind,
    // Jest's matchers colour their messages where FORCE_COLOR is set; in a record there is none, since colour is the reporters'.
    message: kind === 'assertion' ? message.replace(/\u001b\[[\d;]*m/g, '') : message,
    stack: frames.map(({ text }) => text).join('\n'),
    location:
      frame === undefined
        ? null
        : {
            line: frame.line,
            column: frame.column,
            ...(frame.file === file ? {} : { file: relative(root, frame.file) }),
          },
  }
}

const kinds: Readonly<Record<string, ErrorRecord['kind']>> = {
  E_MISUSE: 'misuse',
  E_DATA: 'data',
  E_MODEL: 'model',
  E_ASSERTION: 'assertion',
  E_TIMEOUT: 'timeout',
  ERR_ASSERTION: 'assertion',
}

/** By marks and not by class, since errors come from two copies of our modules, from Jest's `expect` and from chai. */
function kindOf(thrown: unknown): ErrorRecord['kind'] | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined
  try {
    if ('matcherResult' in thrown) return 'assertion'
    if ('code' in thrown && typeof thrown.code === 'string' && Object.hasOwn(kinds, thrown.code))
      return kinds[thrown.code]
    return 'name' in thrown && thrown.name === 'AssertionError' ? 'assertion' : undefined
  } catch {
    return undefined
  }
}

function stackOf(thrown: unknown): string {
  try {
    const stack: unknown = typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'stack') : undefined
    return typeof stack === 'string' ? stack : ''
  } catch {
    return ''
  }
}

function isUsers({ file }: { readonly file: string }): boolean {
  return !file.includes(`${path.sep}node_modules${path.sep}`)
}

function relative(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/')
}
