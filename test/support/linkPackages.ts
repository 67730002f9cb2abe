import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')

/** Lets a folder import mltest as built, and others of the repository's packages. */
export function linkPackages(folder: string, others: readonly string[] = []): void {
  const modules = path.join(folder, 'node_modules')
  mkdirSync(modules, { recursive: true })
  symlinkSync(root, path.join(modules, 'mltest'), 'junction')
  for (const name of others) {
    mkdirSync(path.dirname(path.join(modules, name)), { recursive: true })
    symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name), 'junction')
  }
}
