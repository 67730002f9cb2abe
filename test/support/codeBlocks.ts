import { readFileSync } from 'node:fs'

export interface CodeBlock {
  readonly language: string
  /** What follows the language: a file name, and perhaps `fails`. */
  readonly words: readonly string[]
  readonly content: string
}

/** The fenced code blocks of a Markdown file: after the fence stands a language, then words such as a file's name. */
export function codeBlocks(file: string): CodeBlock[] {
  const blocks = readFileSync(file, 'utf8').matchAll(/^```(\S+)(.*)\n([^]*?)^```$/gm)
  return Array.from(blocks, ([, language = '', words = '', content = '']) => ({
    language,
    words: words.trim().split(/\s+/).filter(Boolean),
    content,
  }))
}
