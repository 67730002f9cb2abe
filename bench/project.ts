import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

/** Command lines of runners, to follow `node`. */
export const runners = {
  mltest: [path.join(root, 'dist', 'cli.js')],
  vitest: [path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run'],
  jest: [path.join(root, 'node_modules', 'jest', 'bin', 'jest.js')],
}

/** Makes a package of files in a folder of its own that sees the repository's packages, and removes it after use. */
export async function withProject<Result>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mltest-bench-'))
  try {
    writeFileSync(path.join(folder, 'package.json'), '{ "name": "bench", "private": true, "type": "module" }\n')
    mkdirSync(path.join(folder, 'node_modules'))
    for (const [name, target] of [
      ['mltest', '.'],
      ['vitest', 'node_modules/vitest'],
      ['jest', 'node_modules/jest'],
    ] as const)
      symlinkSync(path.join(root, target), path.join(folder, 'node_modules', name), 'junction')
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content)
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
