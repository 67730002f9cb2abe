import { readFileSync } from 'node:fs'
import { codeFrame } from '../../text/codeFrame.js'
import type { Page } from './pageFor.js'
import type { Place } from './placeOf.js'

/** The code around a place, or nothing when its source cannot be read. */
export function frameText({ file, location }: Place, context: number, { colours, width }: Page): readonly string[] {
  const source = location === null ? undefined : sourceOf(file)
  if (location === null || source === undefined) return []
  return codeFrame(source, { ...location, width: width - 4, context }).map(({ margin, text, kind }) => {
    if (kind === 'context') return colours.dim(margin + text)
    if (kind === 'caret') return colours.dim(margin) + colours.red(text)
    return colours.red(margin.slice(0, 1)) + colours.dim(margin.slice(1)) + text
  })
}

// Failures of one file come in a row, so the last source is the one that is asked for again.
let last: { readonly file: string; readonly source: string | undefined } | undefined

function sourceOf(file: string): string | undefined {
  if (last?.file !== file) last = { file, source: readable(file) }
  return last.source
}

function readable(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
