import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { exportSite } from '../../../runner/ui/exportSite.js'
import { serveUi } from '../../../runner/ui/serveUi.js'
import { keyOf } from '../../../runner/ui/views/keyOf.js'
import { openStore } from '../../../src/store/openStore.js'
import type { Store } from '../../../src/store/store.js'
import { chromiumPath, openBrowser } from '../../support/browser.js'
import { dataFolder } from '../../support/dataFolder.js'
import { nullRate, runRecord } from '../../support/runRecord.js'
import { storedDays } from '../../support/storedDays.js'

/** The bundle that is served is that of the build. */
describe.skipIf(chromiumPath === undefined)('the page, in a browser', () => {
  let browser: Browser
  let days: Store
  let ids: readonly string[]
  let folder: string

  beforeAll(async () => {
    browser = await openBrowser()
    folder = mkdtempSync(path.join(tmpdir(), 'mltest-ui-'))
    days = await openStore('file:store', folder)
    ids = await storedDays(days, 14)
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Every error of the page, and everything that its policy forbade, fails the test. */
  async function opened(url: string, scheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    const problems: string[] = []
    const asked: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
    })
    page.on('dialog', (dialog) => {
      problems.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => asked.push(request.url()))
    onTestFinished(async () => {
      await context.close()
      expect(problems).toEqual([])
      expect(asked.filter((each) => !/^(http:\/\/127\.0\.0\.1:|file:|data:)/.test(each))).toEqual([])
    })
    await page.goto(url)
    await page.waitForSelector('main > *')
    return page
  }

  async function served(store: Store, firstRuns = 500): Promise<string> {
    const monitors = [{ name: 'orders', every: '0 6 * * *' }]
    const server = await serveUi({ store, monitors, mostRuns: 10_000, firstRuns }, 0)
    onTestFinished(() => server.close())
    return server.url
  }

  const at = async (key: number) => `${await served(days)}#/run/${ids.at(key) ?? ''}`
  const texts = (page: Page, selector: string) => page.locator(selector).allInnerTexts()

  test('the overview has monitors, data and runs, those that fail now first', async () => {
    const store = await openStore('file:store', dataFolder({}))
    const [failed] = (await storedDays(store, 16)).slice(11)
    await store.putRun(
      runRecord('2026-11-23', { status: 'failed', outcome: 'fail', context: { branch: 'dev', mltest: '1' } }),
    )
    const page = await opened(await served(store))
    expect(await page.locator('h1').innerText()).toBe('1 run failing')
    expect(await texts(page, '.card .title')).toEqual(expect.arrayContaining([expect.stringContaining('orders')]))
    const rows = await texts(page, 'tbody tr')
    expect(rows[0]).toBe('failing now')
    expect(rows[1]).toContain('2026-11-23')
    expect(rows[3]).toContain('2026-11-22')
    await page.locator(`a[title="${failed ?? ''}"]`).click()
    await page.waitForSelector('h1:has-text("Run of 2026-11-18")')
    await page.goBack()
    await page.waitForSelector('h1:has-text("failing")')
  })

  test('filters stand in the address, and an address brings them back', async () => {
    const page = await opened(await served(days))
    await page.getByRole('button', { name: /^failed/ }).click()
    await page.locator('input[type=search]').fill('2026-11-20')
    expect(await texts(page, 'tbody tr td:nth-child(3)')).toEqual(['2026-11-20'])
    const { hash } = new URL(page.url())
    expect(Object.fromEntries(new URLSearchParams(hash.split('?')[1]))).toEqual({ status: 'failed', q: '2026-11-20' })
    const again = await opened(page.url())
    expect(await texts(again, 'tbody tr td:nth-child(3)')).toEqual(['2026-11-20'])
    expect(await again.locator('input[type=search]').inputValue()).toBe('2026-11-20')
    expect(await again.getByRole('button', { name: /^failed/ }).getAttribute('aria-pressed')).toBe('true')
  })

  test('of many runs the newest are there at once, then all of them', async () => {
    const page = await opened(await served(days, 3))
    await page.waitForSelector('p:has-text("14 runs")')
    expect(await page.locator('tbody tr[data-address]').count()).toBe(14)
  })

  test('a run has each assertion with its numbers, failing ones first', async () => {
    const page = await opened(await at(11))
    const rows = await texts(page, 'tbody tr[data-address]')
    expect(rows).toHaveLength(5)
    expect(rows[0]).toMatch(/toHaveNullRateBelow\("customer_id", 0\.01\)[^]*null rate < 0\.01[^]*0\.0\d+[^]*was 0\.00/)
    expect(await texts(page, 'tr.message pre')).toEqual([expect.stringContaining('Expected  null rate < 0.01')])
  })

  test('a run is quarantined and accepted with a reason, by buttons', async () => {
    const store = await openStore('file:store', dataFolder({}))
    const [id = ''] = await storedDays(store, 1)
    const page = await opened(`${await served(store)}#/run/${id}`)
    await page.getByRole('button', { name: 'Quarantine' }).click()
    await page.getByRole('textbox', { name: 'because' }).fill('half of <b>it</b> was missing')
    await page.locator('dialog').getByRole('button', { name: 'Quarantine' }).click()
    await page.waitForSelector('.badge:has-text("quarantined")')
    expect(await page.locator('.notice').innerText()).toContain('half of <b>it</b> was missing')
    await page.keyboard.press('a')
    await page.locator('dialog').getByRole('button', { name: 'Accept' }).click()
    await page.waitForSelector('.badge:has-text("accepted")')
    expect((await store.events(id)).map(({ kind, because }) => [kind, because])).toEqual([
      ['quarantine', 'half of <b>it</b> was missing'],
      ['accept', undefined],
    ])
  })

  test('data are a map of columns and periods, with the distribution of one of them', async () => {
    const page = await opened(`${await served(days)}#/dataset/${keyOf('orders')}`)
    expect(await page.locator('.heat .name').count()).toBe(7)
    expect(await page.locator('.heat .cell').count()).toBe(7 * 14)
    expect(await page.locator('.heat .cell.failed').count()).toBe(2)
    await page.locator('.heat .name', { hasText: 'country' }).click()
    await page.waitForSelector('h2:has-text("country")')
    expect(page.url()).toContain('column=country')
    expect(await texts(page, '.plot-swatch')).toContain('DE')
    await page.locator('.heat .cell[title^="amount, 2026-11-20"]').click()
    expect(page.url()).toMatch(/column=amount&period=2026-11-20/)
    expect(await page.locator('svg.plot').count()).toBe(3)
    await page.getByRole('combobox', { name: 'against' }).selectOption('before')
    expect(page.url()).toContain('against=before')
  })

  test('a test is a line of its numbers between its bounds, each dot a way to its run', async () => {
    const key = keyOf('the pipeline is sound › toHaveNullRateBelow("customer_id", 0.01)')
    const page = await opened(`${await served(days)}#/test/${key}`)
    expect(await page.locator('svg.plot circle').count()).toBe(14)
    expect(await page.locator('.facts').innerText()).toContain('14 runs, 2 failed')
    await page.locator('svg.plot a').nth(11).click()
    await page.waitForSelector('h1:has-text("Run of 2026-11-20")')
  })

  test('two runs that were ticked are compared', async () => {
    const page = await opened(await served(days))
    await page.getByRole('checkbox').nth(0).check()
    await page.getByRole('checkbox').nth(2).check()
    await page.getByRole('link', { name: 'Compare' }).click()
    await page.waitForSelector('h1:has-text("What changed")')
    expect(await texts(page, 'h2')).toEqual(['OUTCOMES', 'NUMBERS', 'COLUMNS OF orders', 'COLUMNS OF features'])
    expect(await page.locator('tbody tr').first().innerText()).toContain('toHaveNullRateBelow')
  })

  test('all of it goes by keys', async () => {
    const page = await opened(await served(days))
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
    const second = await page.locator('tr[data-address] td:nth-child(3)').nth(1).innerText()
    expect(await page.locator('tr.current td:nth-child(3)').innerText()).toBe(second)
    await page.keyboard.press('Enter')
    await page.waitForSelector(`h1:has-text("Run of ${second}")`)
    await page.keyboard.press('/')
    await page.keyboard.type('oaxj')
    expect(await page.locator('input[type=search]').inputValue()).toBe('oaxj')
    await page.keyboard.press('Escape')
    await page.keyboard.press('o')
    await page.waitForSelector('h2:has-text("Runs")')
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true)
  })

  test('it is dark where the system is, or where it was told to be', async () => {
    const url = await served(days)
    const paper = (page: Page) => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    const [light, dark] = [await opened(url), await opened(url, 'dark')]
    expect([await paper(light), await paper(dark)]).toEqual(['rgb(251, 252, 253)', 'rgb(16, 20, 24)'])
    await light.keyboard.press('t')
    await light.keyboard.press('t')
    expect(await paper(light)).toBe('rgb(16, 20, 24)')
    await light.reload()
    await light.waitForSelector('main > *')
    expect(await paper(light)).toBe('rgb(16, 20, 24)')
  })

  test('names and values of any kind are only text, and no longer than a page bears', async () => {
    const hostile = [
      '<img src=x onerror=alert(1)>',
      '__proto__',
      '\u202e\u0000\u001b[31m',
      'x'.repeat(1_000_000),
      '</script><script>alert(1)</script>',
    ]
    const store = await openStore('file:store', dataFolder({}))
    const runs = hostile.map((text, day) => {
      const facts = JSON.parse(`{"__proto__": ${JSON.stringify(text)}}`) as Record<string, string>
      const assertion = {
        ...nullRate(0.5),
        test: text,
        metric: text,
        call: text,
        dataset: text,
        columns: [text],
        expected: text,
        received: text,
        facts,
        message: text,
      }
      const record = runRecord(`2026-11-0${day + 1}`)
      return {
        ...record,
        period: text,
        context: {
          ...record.context,
          branch: text,
          monitor: text,
          jobUrl: `javascript:alert(1)//${text}`,
          ci: text,
          actor: text,
          commit: text,
        },
        datasets: record.datasets.map((each) => ({ ...each, name: text, source: text })),
        assertions: [assertion],
        errors: [{ file: text, test: text, message: text }],
      }
    })
    for (const run of runs) await store.putRun(run)
    const url = await served(store)
    const addresses = [
      '#/',
      ...runs.map(({ id }) => `#/run/${id}`),
      ...hostile.flatMap((text) => [`#/dataset/${keyOf(text)}`, `#/test/${keyOf(text)}`]),
    ]
    const page = await opened(url)
    for (const address of addresses) {
      await page.evaluate("document.querySelector('main > *').id = 'before'")
      await page.goto(url + address)
      await page.waitForSelector('#before', { state: 'detached' })
      await page.waitForSelector('main h1')
      expect(await page.locator('main img, main script, main a[href^="javascript"]').count()).toBe(0)
      expect((await page.content()).length).toBeLessThan(2_000_000)
      const isTooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
      expect([address, isTooWide]).toEqual([address, false])
    }
    expect(await page.evaluate('({}).polluted')).toBeUndefined()
  })

  test('an address that leads nowhere says so', async () => {
    const page = await opened(`${await served(days)}#/nowhere/at/all`)
    expect(await page.locator('[role=alert]').innerText()).toContain('there is nothing here')
  })

  test('what was exported is the same from a disk, without a server', async () => {
    const folder = dataFolder({})
    await exportSite({ store: days, monitors: [], mostRuns: 5, firstRuns: 5 }, folder, 'site')
    const page = await opened(`file://${folder}/site/index.html`)
    expect(await page.locator('tbody tr[data-address]').count()).toBe(5)
    await page.locator('tbody a', { hasText: '2026-11-20' }).click()
    await page.waitForSelector('h1:has-text("Run of 2026-11-20")')
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0)
    await page.locator('a', { hasText: 'history' }).first().click()
    await page.waitForSelector('svg.plot circle')
    await page.goto(`file://${folder}/site/index.html#/dataset/${keyOf('orders')}?column=amount`)
    await page.waitForSelector('.heat .cell')
    await page.goto(`file://${folder}/site/index.html#/compare?before=${ids[10] ?? ''}&after=${ids[11] ?? ''}`)
    await page.waitForSelector('h1:has-text("What changed")')
  })
})
