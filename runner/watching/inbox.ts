/** Takes in what happens, and hands it over one by one. */
export interface Inbox<Event> {
  put(event: Event): void
  /** The next event. Asked again before it has come, it is the same one. */
  next(): Promise<Event>
  /** The event that `next` gave has been dealt with. */
  done(): void
}

export function inbox<Event>(): Inbox<Event> {
  const waiting: Event[] = []
  let wake: ((event: Event) => void) | undefined
  let promised: Promise<Event> | undefined
  return {
    put(event) {
      if (wake === undefined) waiting.push(event)
      else wake(event)
      wake = undefined
    },
    next() {
      promised ??= new Promise((resolve) => {
        const event = waiting.shift()
        if (event === undefined) wake = resolve
        else resolve(event)
      })
      return promised
    },
    done() {
      promised = undefined
    },
  }
}
