import { expect, test } from 'vitest'
import { loadReporter, reporters } from '../../../runner/reporters/index.js'
import { terminal } from '../../../runner/reporters/terminal.js'

test('every reporter that is named can be loaded, and default is the terminal', async () => {
  for (const name of Object.keys(reporters)) expect(await loadReporter(name)).toBeTypeOf('function')
  expect(await loadReporter('default')).toBe(terminal)
})

test('an unknown name is told with those there are', async () => {
  const known = 'default, terminal, verbose, dot, silent, json, junit, github, tap, html, openmetrics, openlineage'
  await expect(loadReporter('junt')).rejects.toMatchObject({
    code: 'E_USAGE',
    exitCode: 2,
    message: 'there is no reporter "junt"; did you mean "junit"?',
    hint: `reporters are ${known}`,
  })
  await expect(loadReporter('constructor')).rejects.toMatchObject({ code: 'E_USAGE' })
})
