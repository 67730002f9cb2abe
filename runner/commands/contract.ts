import { readContract } from '../../src/contracts/odcs/readContract.js'
import { CommandError } from '../commandError.js'
import { diffText } from '../contracts/diffText.js'
import { inferFile } from '../contracts/inferFile.js'
import { validate } from '../contracts/validate.js'
import { diffContracts } from '../../src/contracts/diffContracts.js'
import { jsonText } from '../text/jsonText.js'
import { terminalText } from '../text/terminalText.js'
import { writeFile } from '../contracts/writeFile.js'
import { command } from './command.js'

export const contract = command({
  usage: 'contract <action> <first> [second]',
  summary: 'Data contracts: infer <data>, validate <contract> <data>, diff <before> <after>',
  positionals: {
    action: { type: 'string', demandOption: true, describe: 'infer, validate or diff' },
    first: { type: 'string', demandOption: true, describe: 'Data to infer a contract from, or a contract (ODCS)' },
    second: { type: 'string', describe: 'Data to validate, or the later contract' },
  },
  flags: {
    json: { type: 'boolean', describe: 'As JSON' },
    object: { type: 'string', describe: 'validate: which object of the contract the data are' },
    output: { type: 'string', describe: 'infer: write the contract to this file' },
    force: { type: 'boolean', describe: 'infer: overwrite that file' },
    sensitive: { type: 'string', array: true, describe: 'infer: columns whose values must not appear' },
  },
  async run({ action, first, second, json, object, output, force, sensitive = [] }) {
    const isJson = json === true
    switch (action) {
      case 'infer': {
        const { text, contract } = await inferFile(first, sensitive)
        if (output !== undefined)
          process.stdout.write(`wrote  ${writeFile(process.cwd(), output, text, force === true)}\n`)
        else process.stdout.write(isJson ? jsonText(contract) : terminalText(text))
        return 0
      }
      case 'validate': {
        const { outcome, message, violations } = await validate(first, needed(second, 'data to validate'), object)
        process.stdout.write(
          isJson
            ? jsonText({ version: 1, contract: first, data: second, outcome, violations })
            : `${terminalText(message)}\n`,
        )
        return outcome === 'pass' ? 0 : outcome === 'error' ? 2 : 1
      }
      case 'diff': {
        const after = needed(second, 'the later contract')
        const changes = diffContracts(await readContract(first), await readContract(after))
        const isBreaking = changes.some(({ breaking }) => breaking)
        process.stdout.write(
          isJson ? jsonText({ version: 1, breaking: isBreaking, changes }) : terminalText(diffText(changes)),
        )
        return isBreaking ? 1 : 0
      }
      default:
        throw new CommandError('E_USAGE', `contract ${action} is nothing to do; there are infer, validate and diff`)
    }
  },
})

function needed(given: string | undefined, what: string): string {
  if (given !== undefined) return given
  throw new CommandError('E_USAGE', `${what} must be named`)
}
