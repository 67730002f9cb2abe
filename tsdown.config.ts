import { defineConfig } from 'tsdown'

/** What stands in `dependencies` stays outside; what is imported from `devDependencies` is bundled. */
export default defineConfig({
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
  dts: true,
  clean: true,
})
