import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A browser of the system, as CHROMIUM_PATH says or where one is usually found. */
export const chromiumPath = places.find((place) => place !== undefined && existsSync(place))

if (chromiumPath === undefined)
  console.warn('NO BROWSER: the page of mltest ui is NOT tested here. Install chromium, or set CHROMIUM_PATH.')

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    // Its sandbox does not start for root, nor in most containers; the pages are ours.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
}
