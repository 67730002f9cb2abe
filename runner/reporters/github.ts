import { appendFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { annotationText } from './github/annotationText.js'
import { annotationsOf } from './github/annotationsOf.js'
import { summaryMarkdown } from './github/summaryMarkdown.js'
import type { Reporter } from './reporter.js'

/** GitHub shows ten of a kind for a step; more would be dropped without a word. */
const mostAnnotations = 10

/** For GitHub Actions: annotations at the lines of what failed, and the whole run on the job's page. */
export const github: Reporter = async function* (events, { root }) {
  for await (const event of events) {
    if (event.type !== 'runEnded') continue
    const { GITHUB_WORKSPACE: workspace, GITHUB_STEP_SUMMARY: summary } = process.env
    const prefix = workspace === undefined ? '' : relative(workspace, root).replaceAll('\\', '/')
    const annotations = annotationsOf(event.report, prefix)
    yield annotations.slice(0, mostAnnotations).map(annotationText).join('')
    if (summary !== undefined && summary !== '') await appendFile(summary, summaryMarkdown(event.report))
  }
}
