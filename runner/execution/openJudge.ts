import type { Assertion as Question } from '../../matchers/judge.js'
import type { Judged } from '../../matchers/settleAssertions.js'
import { ownMatchers } from '../../matchers/ownMatchers.js'
import { isDatasetColumn } from '../../src/datasets/isDatasetColumn.js'
import type { Dataset } from '../../src/datasets/dataset.js'
import type { Session } from '../../src/engines/openSession.js'
import type { ScanRecord } from '../events.js'
import type { FileJob } from '../pool/protocol.js'
import type { FileReferences } from '../openReferences.js'
import type { Assertion, Judgement } from './assertion.js'
import type { SeenDataset } from '../storing/seenDataset.js'
import { dataOf } from './dataOf.js'
import type { FilePast } from './openFilePast.js'
import { judgementOf } from './judgementOf.js'
import { keeperFor } from './keeperFor.js'
import { matcherNamed } from './matcherNamed.js'
import { refused } from './refused.js'

/** Judges what a file's tests assert of data. */
export interface Judge {
  judge(assertions: readonly Assertion[]): Promise<readonly Judgement[]>
  readonly scans: readonly ScanRecord[]
  /** Whole profiles of all data that were looked at, for the store. */
  profile(): Promise<readonly SeenDataset[]>
  close(): Promise<void>
}

/** Matchers and engine are loaded for the first assertion; the engine ends with the file. */
export function openJudge(job: FileJob, references: FileReferences, past: FilePast | undefined): Judge {
  const scans: ScanRecord[] = []
  const keeper = keeperFor(references)
  const looked = new Set<Dataset>()
  const { scanTimeout, testTimeout, givenSeed } = job.settings
  const limits = testTimeout > 0 ? { modelTimeout: testTimeout } : {}
  const ofRun = { ...limits, ...(givenSeed !== undefined && { seed: givenSeed }), ...(past !== undefined && { past }) }
  let session: Session | undefined
  let isProfiling = false
  return {
    scans,
    async judge(assertions) {
      const { callText, openSession, registry, settleAssertions } = await tools()
      session ??= openSession({
        onScan: (scan) => isProfiling || scans.push({ ...scan, cached: false }),
        scanTimeout,
        ...limits,
      })
      const known = { ...registry, ...Object.fromEntries(ownMatchers()) }
      const asked = assertions.map((assertion) => {
        const call = callText(assertion)
        try {
          const judge = matcherNamed(assertion.matcher, known)
          const context = { call, isNot: assertion.isNot, matchers: known, ...ofRun, ...keeper(assertion) }
          return {
            assertion,
            call,
            question: { judge, data: dataOf(assertion.subject), args: assertion.given, context },
          }
        } catch (error) {
          return { assertion, call, refusal: refused(error, call, assertion.isNot) }
        }
      })
      const questions = asked.flatMap(({ question }) => question ?? [])
      for (const { data } of questions) looked.add(isDatasetColumn(data) ? data.dataset : data)
      const answers = await settleAssertions(questions, session)
      const judged = new Map(questions.map((question, index) => [question, answers[index]]))
      return asked.map(({ assertion, call, question, refusal }) => {
        const answer = (question === undefined ? refusal : judged.get(question)) ?? unanswered(call)
        return judgementOf(answer, assertion, { call, dataset: labelOf(question), where: job })
      })
    },
    async profile() {
      if (past === undefined || session === undefined) return []
      isProfiling = true
      const { profileDatasets } = await import('./profileDatasets.js')
      return profileDatasets([...looked], { session, root: job.root, ...past })
    },
    async close() {
      await session?.close()
    },
  }
}

async function tools() {
  const [{ callText }, { registry }, { settleAssertions }, { openSession }] = await Promise.all([
    import('./callText.js'),
    import('../../matchers/index.js'),
    import('../../matchers/settleAssertions.js'),
    import('../../src/engines/openSession.js'),
  ])
  return { callText, registry, settleAssertions, openSession }
}

function unanswered(call: string): Judged {
  return refused(new Error('the assertion was not judged'), call, false)
}

function labelOf(question: Question | undefined): string {
  if (question === undefined) return ''
  return isDatasetColumn(question.data) ? question.data.dataset.label : question.data.label
}
