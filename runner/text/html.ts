import { escapeMarkup } from './escapeMarkup.js'
import { terminalText } from './terminalText.js'

/** HTML that is safe to put into a page, since it was made by `html`. */
export interface Html {
  readonly html: string
}

/** A template of HTML in which every string that is put in is shown as text; lists of HTML follow one another. */
export function html(
  strings: TemplateStringsArray,
  ...parts: readonly (Html | string | number | readonly Html[])[]
): Html {
  const text = strings.map((string, i) => string + markup(parts[i] ?? '')).join('')
  return { html: text }
}

function markup(part: Html | string | number | readonly Html[]): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeMarkup(terminalText(String(part)))
  return 'html' in part ? part.html : part.map((one) => one.html).join('\n')
}
