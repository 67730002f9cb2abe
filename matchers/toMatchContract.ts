import { objectOf } from '../src/contracts/objectOf.js'
import type { Contract } from '../src/contracts/contract.js'
import { readContract } from '../src/contracts/odcs/readContract.js'
import { Misuse } from '../src/sql/misuse.js'
import { checkClause } from './contracts/checkClause.js'
import { conformity } from './contracts/conformity.js'
import { matcher } from './matcher.js'
import { text } from './optionChecks.js'
import type { Options } from './options.js'
import { print } from './print.js'

export interface ContractOptions extends Options {
  /** Which object of the contract the data are; needed where there are several and none is called as the file. */
  readonly object?: string
}

export default matcher(
  {
    /**
     * Asserts all that a data contract promises: an ODCS file (v3.0 to v3.2), with its columns, logical types, keys, limits and
     * quality rules. One assertion tells every violation, grouped by column, the worst first; rules of severity `warning`
     * are told and do not fail. Received is the list of columns that are not right.
     *
     * @param contract  a path, relative to the folder the tests run in; or a contract as plain data
     */
    async toMatchContract(subject, contract: string | Contract, options: ContractOptions = {}) {
      const promised = typeof contract === 'string' ? await readContract(contract) : checked(contract)
      const { name, columns, options: whole, checks } = objectOf(promised, options.object, subject.dataset.label)
      const called = typeof contract === 'string' ? contract : `the contract ${promised.id}`
      const clauses = checks.map((check) => checkClause(check, name))
      return conformity(subject, { columns, options: whole }, `${subject.dataset.label} to match ${called}`, clauses)
    },
  },
  { countsRows: true, options: { object: text }, positional: 1 },
)

function checked(contract: unknown): Contract {
  if (isContract(contract)) return contract
  throw new Misuse(`toMatchContract takes the path of an ODCS file or a contract, not ${print(contract)}`)
}

function isContract(value: unknown): value is Contract {
  return typeof value === 'object' && value !== null && 'objects' in value && Array.isArray(value.objects)
}
