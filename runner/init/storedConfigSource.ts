import { configSource } from './configSource.js'

/** The config of a project that keeps its runs. */
export const storedConfigSource = configSource.replace(
  'defineConfig({',
  "defineConfig({\n  store: 'file:.mltest/store',",
)
