import { agoText } from './agoText.js'
import { element } from './element.js'

/** A time as how long ago it was, and the time itself for who points at it. */
export function timeOf(time: string): HTMLElement {
  return element('time', { datetime: time, title: time.replace('T', ' ') }, agoText(time))
}
