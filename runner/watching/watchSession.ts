import type { Failures } from '../changes/lastRun.js'
import type { RunReport } from '../events.js'
import { terminalText } from '../text/terminalText.js'
import { failedReferences } from './failedReferences.js'
import type { Inbox } from './inbox.js'
import { lineEditor } from './lineEditor.js'
import { type Narrowing, type Request, runRequest } from './runRequest.js'

export type WatchEvent =
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'change'; readonly files: readonly string[] }
  | { readonly type: 'quit' }

const help = '\nWaiting for changes.  a all  f failed  p path  t test name  u update  i review references  q quit\n'

/** The life of `mltest watch`: runs what a change or a key asks for, one after the other, until it is to end. */
export async function watchSession(start: Narrowing, events: Inbox<WatchEvent>): Promise<void> {
  let narrowing = start
  let changed: readonly string[] = []
  let last: RunReport | undefined
  let next: Request | 'quit' | undefined = { kind: 'all' }
  /** Whether the last that was said is what keys there are. */
  let isTold = false

  async function take(): Promise<Exclude<WatchEvent, { type: 'change' }>> {
    for (;;) {
      const event = await events.next()
      events.done()
      if (event.type !== 'change') return event
      changed = [...changed, ...event.files]
    }
  }

  async function ask(question: string): Promise<string | null> {
    const editor = lineEditor(question, say)
    for (;;) {
      const event = await take()
      const line = event.type === 'quit' ? null : editor.type(event.key)
      if (line !== undefined) return line
    }
  }

  /** What a key asks for; nothing when it asks for nothing. */
  async function meaning(key: string): Promise<typeof next> {
    isTold &&= !'ipt'.includes(key)
    if (key === 'q' || key === '\u0003' || key === '\u0004') return 'quit'
    if (key === 'a' || key === '\r' || key === '\n') return { kind: 'all' }
    if (key === 'f') return { kind: 'failed' }
    if (key === 'u') return { kind: 'update', names: undefined }
    if (key === 'i') return reviewed()
    if (key === 'p') {
      const path = await ask('Part of a path (empty for all): ')
      if (path === null) return undefined
      narrowing = { ...narrowing, filters: path === '' ? [] : [path] }
      return { kind: 'all' }
    }
    if (key !== 't') return undefined
    const pattern = await ask('Pattern of test names (empty for all): ')
    if (pattern === null) return undefined
    narrowing = { ...narrowing, flags: { ...narrowing.flags, testNamePattern: pattern === '' ? undefined : pattern } }
    return { kind: 'all' }
  }

  /** Shows each reference that data differ from, and renews those for which `y` is pressed. */
  async function reviewed(): Promise<typeof next> {
    const names: Record<string, string[]> = {}
    const failed = last === undefined ? [] : failedReferences(last)
    if (failed.length === 0) say('\nNo data differ from their references.\n')
    for (const { file, fullName, messages } of failed) {
      say(
        `\n${terminalText(messages.join('\n\n'))}\n\nRenew the reference of "${terminalText(fullName)}"? y yes  n no  q stop\n`,
      )
      const answer = await answerOf(['y', 'n', 'q'])
      if (answer === 'q') break
      if (answer === 'y') names[file] = [...(names[file] ?? []), fullName]
    }
    return Object.keys(names).length === 0 ? undefined : { kind: 'update', names: names satisfies Failures }
  }

  async function answerOf(keys: readonly string[]): Promise<string> {
    for (;;) {
      const event = await take()
      if (event.type === 'quit') return 'q'
      if (keys.includes(event.key)) return event.key
    }
  }

  /** Runs until it ends, or until a key breaks it off, which is given back. */
  async function run(request: Request): Promise<string | undefined> {
    const controller = new AbortController()
    const running = runRequest(request, narrowing, controller.signal)
    for (;;) {
      const event = await Promise.race([running, events.next()])
      if (event === undefined || !('type' in event)) {
        last = event?.report ?? last
        isTold &&= event === undefined
        return undefined
      }
      events.done()
      // Tests may write data that they speak of; what they are made of is changed by people only.
      if (event.type === 'change') changed = [...changed, ...event.files.filter((file) => /\.[cm]?[jt]sx?$/.test(file))]
      else {
        controller.abort()
        await running
        return event.type === 'quit' ? 'q' : event.key
      }
    }
  }

  while (next !== 'quit') {
    const key: string | undefined = next === undefined ? undefined : await run(next)
    next = undefined
    if (key !== undefined) next = await meaning(key)
    else if (changed.length > 0) {
      next = { kind: 'changed', files: changed }
      changed = []
    } else {
      if (!isTold) say(help)
      isTold = true
      next = await waitForNext()
    }
  }

  async function waitForNext(): Promise<typeof next> {
    const event = await events.next()
    events.done()
    if (event.type === 'quit') return 'quit'
    if (event.type === 'key') return meaning(event.key)
    return { kind: 'changed', files: event.files }
  }
}

function say(text: string): void {
  process.stdout.write(text)
}
