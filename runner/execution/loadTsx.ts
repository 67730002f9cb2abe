import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** Loads a file of the user's, TypeScript or not, and gives what it exports. */
export type Loader = (file: string, how?: { readonly again: boolean }) => Promise<Readonly<Record<string, unknown>>>

const require = createRequire(import.meta.url)
let loads = 0

/**
 * Loads tsx and gives what registers it for this process: for `require` as well as for `import`, so that packages of every `type`
 * work. It reads the `tsconfig.json` of the working directory, which must be the root by then.
 */
export async function loadTsx(): Promise<() => Loader> {
  const [commonJs, modules] = await Promise.all([import('tsx/cjs/api'), import('tsx/esm/api')])
  return () => {
    commonJs.register()
    modules.register()
    return load
  }
}

const load: Loader = async (file, { again = false } = { again: false }) => {
  // The query makes another module of it; a CommonJS one is kept by its path.
  if (again) Reflect.deleteProperty(require.cache, file)
  const url = pathToFileURL(file).href
  return (await import(again ? `${url}?load=${++loads}` : url)) as Readonly<Record<string, unknown>>
}
