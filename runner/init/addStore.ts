import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const line = "store: 'file:.mltest/store',"

/**
 * Lets a config that is there keep runs, and git leave them alone. Gives what people should know: a config that is put together in a way
 * of its own is theirs to change.
 *
 * @param config  absolute path; `undefined` when it was just written with a store in it
 */
export function addStore(root: string, config: string | undefined): readonly string[] {
  ignore(path.join(root, '.gitignore'))
  if (config === undefined) return ['runs are kept in .mltest/store']
  const text = readFileSync(config, 'utf8')
  const name = path.basename(config)
  if (/\bstore\s*:/.test(text)) return [`kept   the store of ${name}`]
  const added = text.replace(
    /(?:defineConfig\(|export default |module\.exports = )\{/,
    (found) => `${found}\n  ${line}`,
  )
  if (added === text || config.endsWith('.json')) return [`add this to ${name}:  ${line}`]
  writeFileSync(config, added)
  return [`wrote  ${line} into ${name}`]
}

function ignore(file: string): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (/^\/?\.mltest\/?$/m.test(text)) return
  appendFileSync(file, `${text === '' || text.endsWith('\n') ? '' : '\n'}.mltest/\n`)
}
