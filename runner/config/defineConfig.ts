import type { Config } from './config.js'

/** Gives the config as it is, typed, for `export default defineConfig({ … })` in `mltest.config.ts`. */
export function defineConfig(config: Config): Config {
  return config
}
