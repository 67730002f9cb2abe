import type { Command } from './command.js'
import type { commandNames } from './commandNames.js'

/** Every command by its name; only the one that is asked for is loaded. */
export const commands: Readonly<Record<(typeof commandNames)[number], () => Promise<Command>>> = {
  run: async () => (await import('./run.js')).run,
  watch: async () => (await import('./watch.js')).watch,
  update: async () => (await import('./update.js')).update,
  list: async () => (await import('./list.js')).list,
  drift: async () => (await import('./drift.js')).drift,
  profile: async () => (await import('./profile.js')).profile,
  contract: async () => (await import('./contract.js')).contract,
  init: async () => (await import('./init.js')).init,
  monitor: async () => (await import('./monitor.js')).monitor,
  alerts: async () => (await import('./alerts.js')).alerts,
  history: async () => (await import('./history.js')).history,
  show: async () => (await import('./show.js')).show,
  compare: async () => (await import('./compare.js')).compare,
  accept: async () => (await import('./accept.js')).accept,
  store: async () => (await import('./store.js')).store,
  recalibrate: async () => (await import('./recalibrate.js')).recalibrate,
  quarantine: async () => (await import('./quarantine.js')).quarantine,
  ui: async () => (await import('./ui.js')).ui,
}
