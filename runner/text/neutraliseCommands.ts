/**
 * Breaks what a CI server would obey when it stands in a log: `::error …` and `##[…]` of GitHub, `##vso[…]` of Azure,
 * `##teamcity[…]`. A space after the first character is enough for all of them.
 */
export function neutraliseCommands(text: string): string {
  return text.replace(command, (match) => `${match.slice(0, 1)} ${match.slice(1)}`)
}

const command = /(?<![\w:]):(?=:[a-z][\w-]*(?:\s[^\n]*)?::)|#(?=#(?:vso|teamcity)?\[)/gi
