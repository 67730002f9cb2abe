import { viewAt } from '../../runner/ui/views/viewAt.js'
import { openStore } from '../../src/store/openStore.js'
import { manyRuns } from './manyRuns.js'

/** Seconds, each of a store opened anew. */
export interface LookingBack {
  /** Of one metric, just after a run was kept, and while no other is. */
  readonly history: readonly [afterARun: number, again: number]
  /** What `mltest ui` begins with, and 10,000 runs. */
  readonly overview: readonly [first: number, all: number]
}

export async function lookingBack(url: string, folder: string): Promise<LookingBack> {
  const [metric = ''] = [...manyRuns(1, 1)].flatMap(({ assertions }) => assertions.map((each) => each.metric))
  const opened = async (act: (store: Awaited<ReturnType<typeof openStore>>) => Promise<unknown>) => {
    const began = performance.now()
    const store = await openStore(url, folder)
    await act(store)
    await store.close()
    return (performance.now() - began) / 1_000
  }
  const view = (path: string) =>
    opened((store) => viewAt({ store, monitors: [], mostRuns: 10_000, firstRuns: 500 }, path))
  // What is loaded at the first call is not what is measured.
  await opened((store) => store.runs({ limit: 1 }))
  const afterARun = await opened((store) => store.history(metric))
  // A folder that changed less than three seconds ago may go on changing.
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  await opened((store) => store.history(metric))
  const again = await opened((store) => store.history(metric))
  return { history: [afterARun, again], overview: [await view('overview'), await view('overview/all')] }
}
