import type { Monitoring } from '../monitor/monitoring.js'
import { redact } from '../text/redact.js'
import { deliver } from './delivery/deliver.js'
import { waitingAlerts, type WaitingAlert } from './waitingAlerts.js'

export interface Sent {
  readonly sent: number
  /** Not delivered, and kept. */
  readonly waiting: number
}

const minute = 60_000

/** Alerts of a monitor that wait at most; of more the oldest are dropped. */
const mostWaiting = 100

/**
 * Sends what waits of a monitor's alerts, oldest first, each channel by itself: behind an alert that cannot be delivered those of the same channel
 * wait, so that none is told out of order. A patient sender leaves what failed for a minute, then two, up to an hour.
 */
export async function sendWaiting(
  name: string,
  monitoring: Pick<Monitoring, 'store' | 'channels' | 'now' | 'say' | 'signal'>,
  isPatient: boolean,
): Promise<Sent> {
  // prettier-ignore
  const { store, channels, now, say, signal } = monitoring
  const books = waitingAlerts(store)
  let book = await books.read(name)
  let sent = 0
  const blocked = new Set<string>()
  for (const one of book.waiting) {
    const channel = channels[one.channel]
    if (channel !== undefined && (blocked.has(one.channel) || (isPatient && one.after > now().toISOString()))) {
      blocked.add(one.channel)
      continue
    }
    if (signal.aborted) break
    if (channel === undefined) say(`${name}  an alert to ${one.channel} is dropped: the config has no such channel`)
    const problem =
      channel === undefined ? undefined : await deliver(one.alert, channel, { signal }).then(() => undefined, reasonOf)
    if (problem === undefined) {
      sent += channel === undefined ? 0 : 1
      book = { ...book, waiting: book.waiting.filter((other) => other !== one) }
    } else {
      say(`${name}  an alert to ${one.channel} is not delivered and waits: ${redact(problem)}`)
      blocked.add(one.channel)
      const later = { ...one, tries: one.tries + 1, after: pauseAfter(one, now()) }
      book = { ...book, waiting: book.waiting.map((other) => (other === one ? later : other)) }
    }
    // After each, so that a crash repeats one delivery at most.
    await books.write(name, book)
  }
  if (book.waiting.length > mostWaiting) {
    say(`${name}  ${book.waiting.length - mostWaiting} alerts that nobody took are dropped`)
    book = { ...book, waiting: book.waiting.slice(-mostWaiting) }
    await books.write(name, book)
  }
  return { sent, waiting: book.waiting.length }
}

function pauseAfter({ tries }: WaitingAlert, now: Date): string {
  return new Date(now.getTime() + Math.min(2 ** tries, 60) * minute).toISOString()
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
