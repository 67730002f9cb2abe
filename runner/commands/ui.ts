import { CommandError } from '../commandError.js'
import { numberGiven } from '../config/numberGiven.js'
import { storeFlags } from '../storing/storeFlags.js'
import { withStore } from '../storing/withStore.js'
import { terminalLine } from '../text/terminalLine.js'
import { exportSite } from '../ui/exportSite.js'
import { openBrowser } from '../ui/openBrowser.js'
import { serveUi } from '../ui/serveUi.js'
import { untilStopped } from '../ui/untilStopped.js'
import { command } from './command.js'

/** Runs that the page shows, and that an export writes, unless --runs says so. */
const mostServed = 10_000
const firstServed = 500
const mostExported = 200

export const ui = command({
  usage: 'ui',
  summary: 'Look at the store in a browser: monitors, runs, data over time; or write the page as files',
  positionals: {},
  flags: {
    port: { type: 'number', describe: 'Port on 127.0.0.1; a free one when absent' },
    open: { type: 'boolean', describe: 'Open the page in the browser; --no-open does not' },
    export: { type: 'string', describe: 'Write the page as static files into this folder instead, and end' },
    runs: {
      type: 'number',
      describe: `At most so many of the newest runs (${mostServed}; ${mostExported} with --export)`,
    },
    ...storeFlags,
  },
  async run({ port, open, export: folder, runs, ...named }) {
    if (folder === '')
      throw new CommandError('E_USAGE', '--export needs a folder', { hint: 'mltest ui --export site/' })
    const takenPort = numberGiven('port', port, 0) ?? 0
    const mostRuns = numberGiven('runs', runs, 1) ?? (folder === undefined ? mostServed : mostExported)
    return withStore(named, async (store, root, { monitors = [] }) => {
      const source = { store, monitors, mostRuns, firstRuns: folder === undefined ? firstServed : mostRuns }
      if (folder !== undefined) {
        const files = await exportSite(source, root, folder)
        process.stdout.write(`${terminalLine(`wrote ${folder}: ${files} files; open index.html`)}\n`)
        return 0
      }
      const server = await serveUi(source, takenPort)
      process.stdout.write(`${server.url}\n`)
      if (open ?? process.stdout.isTTY) openBrowser(server.url)
      await untilStopped()
      await server.close()
      return 0
    })
  },
})
