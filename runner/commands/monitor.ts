import { suggestion } from '../../src/sql/suggestion.js'
import { CommandError } from '../commandError.js'
import { configOf } from '../config/configOf.js'
import { numberGiven } from '../config/numberGiven.js'
import { monitorOnce } from '../monitor/monitorOnce.js'
import { monitorUntilStopped } from '../monitor/monitorUntilStopped.js'
import { rootOf } from '../rootOf.js'
import { command } from './command.js'
import { runFlags } from './runFlags.js'

export const monitor = command({
  usage: 'monitor [names..]',
  summary: 'Run the monitors of the config when they are due, until stopped',
  positionals: { names: { type: 'string', array: true, describe: 'Names of monitors; all when absent' } },
  flags: {
    once: { type: 'boolean', describe: 'Run what is due now, and end: for cron, systemd, Kubernetes' },
    port: { type: 'string', describe: 'Answer GET /metrics and /healthz on 127.0.0.1 at this port' },
    json: { type: 'boolean', describe: '--once: what was done, as JSON' },
    reporter: { ...runFlags.reporter, describe: '--once: what reports the runs, as of mltest run' },
    outputFile: { describe: '--once: where the reporter writes' },
    store: { type: 'string', describe: 'URL of the store, when it is not the one of the config' },
    verbose: { type: 'boolean', describe: 'Stacks of errors' },
    color: { type: 'boolean', describe: 'Colours, also where there is no terminal' },
    config: { alias: 'c', type: 'string', describe: 'Path of the config' },
    root: { alias: 'r', type: 'string', describe: 'Folder to run in' },
  },
  async run({ names = [], once, port: givenPort, json, ...flags }) {
    const root = rootOf(flags.root)
    const port = numberGiven('port', givenPort, 0)
    if (once === true && port !== undefined)
      throw new CommandError('E_USAGE', '--port needs a monitor that goes on; --once ends')
    if (once !== true && json === true) throw new CommandError('E_USAGE', '--json needs --once')
    const { config, environment, computesPeriod } = await configOf(root, flags.config)
    const all = config.monitors ?? []
    if (all.length === 0)
      throw new CommandError('E_CONFIG', 'the config has no "monitors"', {
        hint: "monitors: [{ name: 'orders', every: '0 6 * * *' }]",
      })
    const known = all.map(({ name }) => name)
    const unknown = names.find((name) => !known.includes(name))
    if (unknown !== undefined)
      throw new CommandError('E_USAGE', `there is no monitor ${JSON.stringify(unknown)}${suggestion(unknown, known)}`)
    const monitors = names.length === 0 ? all : all.filter(({ name }) => names.includes(name))
    const start = { root, config, environment, computesPeriod, monitors, flags }
    return once === true ? monitorOnce({ ...start, isJson: json === true }) : monitorUntilStopped({ ...start, port })
  },
})
