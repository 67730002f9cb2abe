import { readFile } from 'node:fs/promises'

/**
 * What is wrong with the syntax of a JavaScript file, as esbuild writes it: `/a/b.js:3:0: ERROR: Unexpected end of file`.
 * The loader only says that something is, and not where.
 */
export async function syntaxError(file: string): Promise<string | undefined> {
  const { transform } = await import('esbuild')
  try {
    await transform(await readFile(file, 'utf8'), { sourcefile: file, loader: 'jsx', logLevel: 'silent' })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : undefined
  }
}
