import { alertText } from '../alertText.js'
import type { Alert } from '../alert.js'
import { factsText } from '../factsText.js'

interface MailMessage {
  readonly subject: string
  readonly text: string
}

/** An alert as a mail of plain text; nothing in its subject can begin another header. */
export function mailMessage(alert: Alert): MailMessage {
  const { failures, moreFailures, links } = alert
  const parts = [
    alertText(alert),
    factsText(alert),
    ...failures.map(({ test, file, message }) => [test, file === test ? '' : file, message].filter(Boolean).join('\n')),
    moreFailures > 0 ? `and ${moreFailures} more` : '',
    [links.run === undefined ? '' : `run: ${links.run}`, links.report === undefined ? '' : `report: ${links.report}`]
      .filter(Boolean)
      .join('\n'),
  ]
  return {
    subject: `[mltest] ${alertText(alert)}`.replace(/\s+/g, ' ').slice(0, 200),
    text: `${parts.filter(Boolean).join('\n\n')}\n`,
  }
}
