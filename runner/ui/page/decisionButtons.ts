import type { RunView } from '../views/runView.js'
import { ask } from './ask.js'
import { element } from './element.js'
import { isServed } from './isServed.js'

type Decision = 'accept' | 'quarantine'

const words = {
  accept: {
    button: 'Accept',
    tone: 'good',
    title: 'Accept this run',
    text: 'It may serve as a reference for the runs that follow.',
  },
  quarantine: {
    button: 'Quarantine',
    tone: 'bad',
    title: 'Quarantine this run',
    text: 'It serves as no reference any more. It stays in the store, with your reason.',
  },
} as const

/** Accept and quarantine, where there is a server to write it down. */
export function decisionButtons({ id, status, outcome }: RunView): readonly HTMLElement[] {
  if (!isServed) return []
  const possible: readonly Decision[] =
    status === 'accepted' ? ['quarantine'] : status === 'quarantined' ? ['accept'] : ['accept', 'quarantine']
  return possible.map((decision) =>
    element(
      'button',
      {
        class: words[decision].tone,
        'data-key': decision === 'accept' ? 'a' : 'x',
        click: () => confirm(id, decision, decision === 'quarantine' || outcome === 'fail' || outcome === 'error'),
      },
      words[decision].button,
    ),
  )
}

function confirm(run: string, decision: Decision, needsReason: boolean): void {
  const { button, tone, title, text } = words[decision]
  const reason = element('textarea', {
    'aria-label': 'because',
    placeholder: needsReason ? 'Because …' : 'Because … (if there is something to say)',
    maxlength: 2_000,
    required: needsReason,
  })
  const problem = element('p', { class: 'bad', role: 'alert' })
  const decide = async (event: Event) => {
    event.preventDefault()
    try {
      await ask(`runs/${encodeURIComponent(run)}/${decision}`, { because: reason.value })
      dialog.close()
      dispatchEvent(new Event('hashchange'))
    } catch (error) {
      problem.textContent = error instanceof Error ? error.message : String(error)
    }
  }
  const dialog = element(
    'dialog',
    { 'aria-label': title, close: () => dialog.remove() },
    element(
      'form',
      { submit: (event) => void decide(event) },
      element('h3', {}, title),
      element('p', { class: 'soft' }, text),
      reason,
      problem,
      element(
        'div',
        { class: 'buttons' },
        element('button', { type: 'button', click: () => dialog.close() }, 'Cancel'),
        element('button', { class: tone }, button),
      ),
    ),
  )
  document.body.append(dialog)
  dialog.showModal()
}
