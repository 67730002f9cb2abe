import { suggestion } from '../../src/sql/suggestion.js'
import { CommandError } from '../commandError.js'
import { configOf } from '../config/configOf.js'
import { deliver } from '../alerts/delivery/deliver.js'
import { resolveChannel } from '../alerts/delivery/resolveChannel.js'
import { testAlert } from '../alerts/testAlert.js'
import { rootOf } from '../rootOf.js'
import { redact } from '../text/redact.js'
import { jsonText } from '../text/jsonText.js'
import { terminalLine } from '../text/terminalLine.js'
import { command } from './command.js'

export const alerts = command({
  usage: 'alerts <action> [names..]',
  summary: 'Send an alert that tells nothing, to try the channels of the config: test [names..]',
  positionals: {
    action: { type: 'string', demandOption: true, describe: 'test' },
    names: { type: 'string', array: true, describe: 'Names of alerts; all when absent' },
  },
  flags: {
    json: { type: 'boolean', describe: 'As JSON' },
    config: { alias: 'c', type: 'string', describe: 'Path of the config' },
    root: { alias: 'r', type: 'string', describe: 'Folder of the config' },
  },
  async run({ action, names = [], json, config: named, root: given }) {
    if (action !== 'test') throw new CommandError('E_USAGE', `alerts ${action} is nothing to do; there is test`)
    const { config, environment } = await configOf(rootOf(given), named)
    const channels = config.alerts ?? {}
    const known = Object.keys(channels)
    if (known.length === 0) throw new CommandError('E_CONFIG', 'the config has no "alerts"')
    const unknown = names.find((name) => !known.includes(name))
    if (unknown !== undefined)
      throw new CommandError('E_USAGE', `there is no alert ${JSON.stringify(unknown)}${suggestion(unknown, known)}`)
    const wanted = Object.entries(channels)
      .filter(([name]) => names.length === 0 || names.includes(name))
      .map(([name, channel]) => ({ name, to: resolveChannel(name, channel, { ...process.env, ...environment }) }))
    const alert = testAlert(new Date())
    const sent = await Promise.all(
      wanted.map(async ({ name, to }) => {
        const problem = await deliver(alert, to).then(() => undefined, reasonOf)
        return { name, kind: to.kind, delivered: problem === undefined, ...(problem === undefined ? {} : { problem }) }
      }),
    )
    process.stdout.write(json === true ? jsonText({ version: 1, alerts: sent }) : sent.map(lineOf).join(''))
    return sent.every(({ delivered }) => delivered) ? 0 : 3
  },
})

function reasonOf(error: unknown): string {
  if (error instanceof CommandError) throw error
  return redact(error instanceof Error ? error.message : String(error))
}

function lineOf({ name, kind, problem }: { name: string; kind: string; problem?: string }): string {
  const what = problem === undefined ? 'delivered' : `not delivered: ${problem}`
  return `${terminalLine(`${name} (${kind})  ${what}`)}\n`
}
