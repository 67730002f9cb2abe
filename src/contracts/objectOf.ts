import { Misuse } from '../sql/misuse.js'
import { suggestion } from '../sql/suggestion.js'
import type { Contract, ContractObject } from './contract.js'

/**
 * The object of a contract that speaks of some data: the one of that name, else the only one, else the one called as the file
 * (`orders` of `data/orders.csv`). Throws `Misuse` when it is none of them.
 */
export function objectOf({ id, objects }: Contract, name: string | undefined, label: string): ContractObject {
  const names = objects.map((object) => object.name)
  const [only, ...others] = objects
  if (name === undefined && only !== undefined && others.length === 0) return only
  const wanted = name ?? label.replace(/^.*[\\/]/, '').replace(/\..*$/, '')
  const found = objects.find((object) => object.name === wanted)
  if (found !== undefined) return found
  const remedy = suggestion(wanted, names) || `; there are ${names.join(', ')}`
  if (name !== undefined) throw new Misuse(`the contract ${id} has no object ${JSON.stringify(name)}${remedy}`)
  throw new Misuse(`the contract ${id} has several objects: give { object: … }, one of ${names.join(', ')}`)
}
