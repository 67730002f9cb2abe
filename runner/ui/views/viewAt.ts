import { datasetView } from './datasetView.js'
import { overviewView } from './overviewView.js'
import { presentable } from './presentable.js'
import { runView } from './runView.js'
import { testView } from './testView.js'
import type { Views } from './views.js'
import type { ViewSource } from './viewSource.js'

/** The data at a path of the page: `overview`, `overview/all`, `run/<id>`, `dataset/<key>`, `test/<key>`; `undefined` when there are none. */
export async function viewAt(source: ViewSource, path: string): Promise<Views[keyof Views] | undefined> {
  const [kind = '', key = '', ...more] = path.split('/')
  if (more.length > 0) return undefined
  const view = await lookUp(source, kind, key)
  return view && presentable(view)
}

async function lookUp(source: ViewSource, kind: string, key: string): Promise<Views[keyof Views] | undefined> {
  if (kind === 'overview' && key === '') return overviewView(source, 'first')
  if (kind === 'overview' && key === 'all') return overviewView(source, 'all')
  if (kind === 'run') return runView(source, key)
  if (kind === 'dataset') return datasetView(source, key)
  return kind === 'test' ? testView(source, key) : undefined
}
