import path from 'node:path'

/**
 * All files that a file imports, itself among them, absolute; `undefined` when that cannot be told, as for one with a
 * syntax error. Nothing is run; packages are left out.
 */
export async function importsOf(file: string, root: string): Promise<ReadonlySet<string> | undefined> {
  const { build } = await import('esbuild')
  try {
    const { metafile } = await build({
      entryPoints: [file],
      absWorkingDir: root,
      bundle: true,
      metafile: true,
      write: false,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
      outdir: root,
    })
    return new Set(Object.keys(metafile.inputs).map((input) => path.resolve(root, input)))
  } catch {
    return undefined
  }
}
