import { alertText } from '../alertText.js'
import type { Alert, AlertFailure } from '../alert.js'
import { factsText } from '../factsText.js'

/** An alert as an adaptive card. Everything stands in text runs, which Teams does not read for markdown. */
export function teamsBody(alert: Alert): object {
  const { run, report } = alert.links
  const isBad = alert.kind === 'failing' || alert.kind === 'stillFailing'
  const content = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.4',
    body: [
      runs(alertText(alert), { weight: 'bolder', size: 'medium', color: isBad ? 'attention' : 'good' }),
      runs(factsText(alert), { isSubtle: true }),
      ...alert.failures.flatMap(failureRuns),
      ...(alert.moreFailures > 0 ? [runs(`and ${alert.moreFailures} more`, { isSubtle: true })] : []),
    ],
    actions: [
      ...(run === undefined ? [] : [{ type: 'Action.OpenUrl', title: 'Run', url: run }]),
      ...(report === undefined ? [] : [{ type: 'Action.OpenUrl', title: 'Report', url: report }]),
    ],
  }
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  }
}

function failureRuns({ test, message }: AlertFailure): readonly object[] {
  const lines = message === '' ? [] : message.split('\n')
  return [runs(test, { weight: 'bolder' }), ...lines.map((line) => runs(line, { fontType: 'monospace' }))]
}

function runs(text: string, style: object): object {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...style }] }
}
