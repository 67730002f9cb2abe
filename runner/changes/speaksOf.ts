import path from 'node:path'
import picomatch from 'picomatch'

const literal = /(['"`])((?:(?!\1)[^\\\n]|\\.){1,500})\1/g

/**
 * Whether source text names a file in one of its strings: by the end of its path, or by a glob. So a test is found by the
 * data that it reads, which it does not import.
 */
export function speaksOf(source: string, file: string): boolean {
  const parts = file.split(path.sep).join('/')
  for (const [, , text = ''] of source.matchAll(literal)) {
    const wanted = text.replace(/^(?:\.{1,2}\/)+/, '')
    if (!/[./*]/.test(wanted)) continue
    if (parts === wanted || parts.endsWith(`/${wanted}`)) return true
    if (/[*?{[]/.test(wanted) && picomatch.isMatch(parts, `**/${wanted}`, { dot: true })) return true
  }
  return false
}
