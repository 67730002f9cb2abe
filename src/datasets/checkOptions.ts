import { Misuse } from '../sql/misuse.js'
import { suggestion } from '../sql/suggestion.js'
import type { DatasetOptions } from './datasetOptions.js'
import { encodingOf } from './encodingOf.js'
import { isObject } from './isObject.js'

/** What an option must be: a test, and how messages say it. */
type Check = readonly [holds: (value: unknown) => boolean, mustBe: string]

const types = ['boolean', 'integer', 'number', 'decimal', 'string', 'date', 'timestamp']
const formats = ['csv', 'json', 'parquet']

const checks: Readonly<Record<keyof DatasetOptions, Check>> = {
  schema: [(value) => isObject(value) && isObject(value['columns']), 'made by schema({ … })'],
  name: [isText, 'a text'],
  sensitive: [isTexts, 'a list of column names'],
  showValues: [(value) => typeof value === 'boolean' || isCount(value), 'true, false, or how many values to show'],
  format: [(value) => isText(value) && formats.includes(value), `one of ${formats.join(', ')}`],
  encoding: [isEncoding, 'an encoding such as latin1, windows-1252 or utf-16le'],
  delimiter: [(value) => isCharacter(value) && value !== '\n' && value !== '\r', 'one character, such as ; or a tab'],
  quote: [(value) => value === '' || isCharacter(value), "one character, or '' for none"],
  escape: [isCharacter, 'one character, such as a backslash'],
  comment: [isCharacter, 'one character, such as #'],
  header: [(value) => typeof value === 'boolean', 'true or false'],
  nullValues: [isTexts, "a list of texts, such as ['NA', '-']"],
  dateFormat: [
    (value) => isText(value) || (isObject(value) && Object.values(value).every(isText)),
    'a format such as DD/MM/YYYY or %d/%m/%Y, or an object that gives columns one',
  ],
  types: [
    (value) => isObject(value) && Object.values(value).every((type) => isText(type) && types.includes(type)),
    `an object that gives columns a type of ${types.join(', ')}`,
  ],
}

/** Throws `Misuse` for an option that does not exist or cannot be what it is. */
export function checkOptions(options: unknown): void {
  if (!isObject(options) || Array.isArray(options)) throw new Misuse('dataset: the options must be an object')
  for (const [name, value] of Object.entries(options)) {
    const check = Object.entries(checks).find(([known]) => known === name)?.[1]
    if (check === undefined) {
      throw new Misuse(`dataset: there is no option ${JSON.stringify(name)}${suggestion(name, Object.keys(checks))}`)
    }
    const [holds, mustBe] = check
    if (value !== undefined && !holds(value)) throw new Misuse(`dataset: the option ${name} must be ${mustBe}`)
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value > 0
}

// One byte of UTF-8, so that a file can be split without decoding it.
function isCharacter(value: unknown): value is string {
  return typeof value === 'string' && value.length === 1 && value.charCodeAt(0) < 128
}

function isEncoding(value: unknown): boolean {
  return isText(value) && encodingOf(value) !== undefined
}
