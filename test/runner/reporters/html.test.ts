import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { html } from '../../../runner/reporters/html.js'
import { story } from '../../support/events.js'
import { textOf } from '../../support/textOf.js'

test('is one page', async () => {
  await expect(await textOf(html, story)).toMatchFileSnapshot('golden/html.html')
})

test('asks for nothing from anywhere', async () => {
  const page = await textOf(html, story)
  expect(page).not.toMatch(/\b(?:src|href|action)=|url\(|@import|https?:/)
})

test('only its own style and script are allowed to act', async () => {
  const page = await textOf(html, story)
  for (const element of ['style', 'script']) {
    const [, content = ''] = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(page) ?? []
    expect(page).toContain(`${element}-src &#39;sha256-${createHash('sha256').update(content).digest('base64')}&#39;`)
  }
  expect(page).not.toMatch(/ style=| on[a-z]+=/)
})

test('what tests are called is text', async () => {
  const page = await textOf(html, story)
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})

test('a number is drawn beside the range that was asked for', async () => {
  const page = await textOf(html, story)
  expect(page).toContain('aria-label="received 0.0372, expected null rate &lt; 0.01"')
})
