/**
 * What a config file exports, or a promise of it. A CommonJS one that is imported has its exports in `default`, and a transpiled
 * one its default in that.
 */
export function defaultOf(module: Readonly<Record<string, unknown>>): unknown {
  const exported = module['default'] ?? module
  const isTranspiled = typeof exported === 'object' && '__esModule' in exported
  return isTranspiled && 'default' in exported ? exported.default : exported
}
