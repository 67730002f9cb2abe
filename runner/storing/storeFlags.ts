/** Flags of every command that looks into a store. */
export const storeFlags = {
  store: { type: 'string', describe: 'URL of the store, when it is not the one of the config' },
  config: { alias: 'c', type: 'string', describe: 'Path of the config' },
  root: { alias: 'r', type: 'string', describe: 'Folder of the config' },
} as const
