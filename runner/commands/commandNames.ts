/** All words after `mltest` that are commands; any other first word is a filter of `run`. */
export const commandNames = [
  'run',
  'watch',
  'update',
  'list',
  'init',
  'profile',
  'drift',
  'contract',
  'monitor',
  'alerts',
  'history',
  'show',
  'compare',
  'accept',
  'quarantine',
  'ui',
] as const
