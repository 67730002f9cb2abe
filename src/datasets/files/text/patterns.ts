const isoDate = '[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}'
const zone = '(?:Z| ?UTC|[+-][0-9]{2}(?::?[0-9]{2})?)'
const time = `[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?${zone}?)?`
const uptoTwelve = '(?:0?[1-9]|1[0-2])'
const aboveTwelve = '(?:1[3-9]|2[0-9]|3[01])'

/** The kinds that a pattern tells, as regular expressions that JavaScript and RE2 read alike, of the whole text. */
export const patterns = {
  integer: '[+-]?(?:0|[1-9][0-9]*)',
  code: '[+-]?0[0-9]+',
  number:
    '[+-]?(?:(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[nN][aA][nN]|[iI][nN][fF](?:[iI][nN][iI][tT][yY])?)',
  boolean: '[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]',
  date: isoDate,
  timestamp: `${isoDate}[T ]${time}`,
  dayFirst: days(aboveTwelve, uptoTwelve),
  monthFirst: days(uptoTwelve, aboveTwelve),
  eitherFirst: days(uptoTwelve, uptoTwelve),
} as const

/** Two numbers and a year of four or two digits, parted alike; a time may follow. */
function days(first: string, second: string): string {
  const parted = ['/', '\\.', '-'].map((by) => `${first}${by}${second}${by}(?:[0-9]{4}|[0-9]{2})`)
  return `(?:${parted.join('|')})(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[aApP][mM])?)?`
}
