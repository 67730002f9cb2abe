import { defineConfig, type UserConfig } from 'tsdown'

const common: UserConfig = {
  entry: {
    index: 'runner/index.ts',
    matchers: 'matchers/index.ts',
    cli: 'runner/cli.ts',
    worker: 'runner/worker.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
}

/** What stands in `dependencies` stays outside; what is imported from `devDependencies` is bundled. */
export default defineConfig([
  {
    ...common,
    dts: false,
    clean: true,
    // Jest's `expect` is a dependency for its types. At run time its twenty packages, read one by one, would take
    // a third of the time that a worker needs to start.
    deps: { alwaysBundle: ['expect'], onlyBundle: false },
    define: { __dirname: 'import.meta.dirname' },
  },
  { ...common, dts: { emitDtsOnly: true }, clean: false },
  // The page of `mltest ui`: one script for browsers, which the server puts into it.
  {
    entry: { page: 'runner/ui/page/page.ts' },
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    minify: true,
    dts: false,
    clean: false,
    outputOptions: { entryFileNames: '[name].js' },
    deps: { onlyBundle: false },
  },
])
