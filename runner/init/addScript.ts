import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const script = { name: 'test:data', line: '"test:data": "mltest"' }

/**
 * What to do about package.json's scripts, as a sentence; nothing where there is no package.json or the script is there. Only
 * `write` lets it be changed, and then only if it has a place for it, keeping its indentation.
 */
export function addScript(root: string, write: boolean): string | undefined {
  const file = path.join(root, 'package.json')
  if (!existsSync(file)) return undefined
  const text = readFileSync(file, 'utf8')
  const manifest: unknown = JSON.parse(text)
  if (typeof manifest !== 'object' || manifest === null) return undefined
  const scripts: unknown = 'scripts' in manifest ? manifest.scripts : {}
  if (typeof scripts !== 'object' || scripts === null || script.name in scripts) return undefined
  if (!write) return `Add ${script.line} to the scripts of package.json, or give --script.`
  const [, indent = '  '] = /^([ \t]+)"/m.exec(text) ?? []
  const changed = { ...manifest, scripts: { ...scripts, [script.name]: 'mltest' } }
  writeFileSync(file, `${JSON.stringify(changed, null, indent)}\n`)
  return `Added ${script.line} to the scripts of package.json.`
}
