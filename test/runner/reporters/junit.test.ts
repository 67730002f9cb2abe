import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { junit } from '../../../runner/reporters/junit.js'
import { story } from '../../support/events.js'
import { textOf } from '../../support/textOf.js'

const xml = (await textOf(junit, story)).replace(/hostname="[^"]*"/g, 'hostname="host"')

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

test('is JUnit', async () => {
  await expect(xml).toMatchFileSnapshot('golden/junit.xml')
})

/**
 * The schema of Jenkins' xunit plugin (junit-10.xsd; the order of children is that of the older jenkins-junit.xsd, which is
 * stricter), and besides what GitLab and others read: `properties`, `file` and `line` of a testcase, `skipped` of all suites.
 */
const schema: Readonly<Record<string, { readonly children: RegExp; readonly attributes: readonly string[] }>> = {
  testsuites: { children: /^(testsuite )*$/, attributes: ['name', 'tests', 'failures', 'errors', 'time', 'skipped'] },
  testsuite: {
    children: /^(properties )?(testcase )*(system-out )?(system-err )?$/,
    attributes: ['name', 'file', 'timestamp', 'hostname', 'time', 'tests', 'failures', 'errors', 'skipped'],
  },
  testcase: {
    children: /^(properties )?(skipped |error |failure )?(system-out )?(system-err )?$/,
    attributes: ['classname', 'name', 'time', 'file', 'line'],
  },
  properties: { children: /^(property )+$/, attributes: [] },
  property: { children: /^$/, attributes: ['name', 'value'] },
  failure: { children: /^$/, attributes: ['message', 'type'] },
  error: { children: /^$/, attributes: ['message', 'type'] },
  skipped: { children: /^$/, attributes: ['message'] },
  'system-out': { children: /^$/, attributes: [] },
  'system-err': { children: /^$/, attributes: [] },
}

describe('as Jenkins reads it', () => {
  const root = parse(xml)

  test('elements, their order and attributes are those of its schema', () => {
    for (const element of all(root)) {
      const rule = schema[element.name]
      expect(element.children.map(({ name }) => `${name} `).join('')).toMatch(rule?.children ?? /never/)
      expect(rule?.attributes).toEqual(expect.arrayContaining(Object.keys(element.attributes)))
      // SUREFIRE_TIME
      expect(element.attributes['time'] ?? '0').toMatch(/^\d+(\.\d{0,3})?$/)
    }
  })

  test('counts add up in every suite and over all', () => {
    for (const suite of [root, ...root.children]) {
      const cases = all(suite).filter(({ name }) => name === 'testcase')
      const holding = (kind: string) =>
        cases.filter(({ children }) => children.some(({ name }) => name === kind)).length
      expect(suite.attributes).toMatchObject({
        tests: String(cases.length),
        failures: String(holding('failure')),
        errors: String(holding('error')),
        skipped: String(holding('skipped')),
      })
    }
  })

  test('what failed outside of tests is an error of its own', () => {
    const names = all(root).filter(({ children }) => children.some(({ name }) => name === 'error'))
    expect(names.map(({ attributes }) => attributes['name'])).toEqual(
      expect.arrayContaining([
        'tests/plain.mltest.ts failed outside of its tests',
        'tests/broken.mltest.ts did not load',
        'unhandled errors failed outside of its tests',
      ]),
    )
  })

  test('all failures of a test stand in one element, whose message is the first of them', () => {
    const [failure] = all(root).filter(({ name }) => name === 'failure')
    expect(failure?.attributes).toEqual({
      type: 'AssertionFailure',
      message:
        'expect(orders).toHaveNullRateBelow("customer_id", 0.01): expected null rate < 0.01, received 0.0372 (and 1 more)',
    })
    expect(failure?.text).toContain('expect(orders).toHaveRowCount(50000)')
  })

  test('a warning is a passed test that says so', () => {
    const warned = all(root).find(({ attributes }) => attributes['name'] === 'freshness')
    expect(warned?.children.map(({ name }) => name)).toEqual(['properties', 'system-out'])
    expect(warned?.children[1]?.text).toContain('Expected  50,000 rows')
  })
})

/** Well-formed XML 1.0 or an exception. */
function parse(text: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [document]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (content) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += content
  })
  parser.write(text).close()
  return document.children[0] ?? document
}

function all(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(all)]
}
