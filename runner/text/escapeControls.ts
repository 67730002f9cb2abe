/**
 * Shows what a terminal, an editor or a reviewer would obey instead of showing: control characters, line separators,
 * bidirectional formatting and half surrogates become text such as `\u001b`. Line feeds and tabs stay.
 */
export function escapeControls(text: string): string {
  return text.replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu
