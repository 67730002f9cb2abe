import { counted } from '../../src/verdicts/counted.js'
import { codeString } from './codeString.js'

/** Fewer rows cannot show a shift that matters, and a first test should not be inconclusive. */
const fewestRows = 1000

/** What a first test file is about. */
export interface Tested {
  /** Of the dataset in code. */
  readonly name: string
  /** Relative to the root, as they are to stand in the code. */
  readonly data: string
  readonly contract: string
  readonly rows: number
  readonly sensitive: readonly string[]
}

/** A first test file for some data: they keep their contract, are about as many as ever, and look as they did. */
export function testSource({ name, data, contract, rows, sensitive }: Tested): string {
  const [fewest, most] = [Math.floor(rows / 2), rows * 2].map(codeNumber)
  const options = sensitive.length === 0 ? '' : `, { sensitive: [${sensitive.map(codeString).join(', ')}] }`
  const reference = `

  test('still look like what we last reviewed', () => {
    expect(${name}).toMatchReference()
  })`
  return `import { dataset, describe, expect, test } from 'mltest'

const ${name} = dataset(${codeString(data)}${options})

describe(${codeString(name)}, () => {
  test('keep their contract', () => {
    expect(${name}).toMatchContract(${codeString(contract)})
  })

  test('are about as many rows as ever', () => {
    expect(${name}).toHaveRowCountBetween(${fewest ?? 0}, ${most ?? 0}) // ${counted(rows, 'row')} now
  })${rows < fewestRows ? '' : reference}
})
`
}

/** Thousands apart from five digits on: `15_000`. */
function codeNumber(value: number): string {
  return value < 10_000 ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, '_')
}
