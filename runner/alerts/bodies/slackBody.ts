import { alertText } from '../alertText.js'
import type { Alert, AlertFailure, AlertLinks } from '../alert.js'
import { factsText } from '../factsText.js'

/**
 * An alert as blocks of Slack. What is untrusted stands as plain text and preformatted rich text, which Slack does not
 * read for links, mentions or markup; `text`, which it does read, is escaped as Slack asks.
 */
export function slackBody(alert: Alert): object {
  const title = alertText(alert)
  return {
    text: title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    blocks: [
      { type: 'header', text: plain(title, 150) },
      { type: 'context', elements: [plain(factsText(alert), 2_000)] },
      ...alert.failures.map(failureBlock),
      ...(alert.moreFailures > 0
        ? [{ type: 'context', elements: [plain(`and ${alert.moreFailures} more`, 100)] }]
        : []),
      ...linkBlocks(alert.links),
    ],
  }
}

function plain(text: string, most: number): object {
  return { type: 'plain_text', text: text.length <= most ? text : `${text.slice(0, most - 1)}…`, emoji: false }
}

function failureBlock({ test, file, message }: AlertFailure): object {
  const name = [{ type: 'text', text: test, style: { bold: true } }]
  const where = file === '' || file === test ? [] : [{ type: 'text', text: `  ${file}` }]
  // An element of rich text must not be empty.
  const what = { type: 'rich_text_preformatted', elements: [{ type: 'text', text: message === '' ? ' ' : message }] }
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [...name, ...where] }, what],
  }
}

function linkBlocks({ run, report }: AlertLinks): readonly object[] {
  const buttons = [
    ...(run === undefined ? [] : [{ type: 'button', text: plain('Run', 75), url: run }]),
    ...(report === undefined ? [] : [{ type: 'button', text: plain('Report', 75), url: report }]),
  ]
  return buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }]
}
