interface EventQueue<Event> extends AsyncIterable<Event> {
  push(event: Event): void
  end(): void
}

/** Events for one reporter, which may be slower than the run. */
export function eventQueue<Event>(): EventQueue<Event> {
  const waiting: Event[] = []
  let isOver = false
  let wake = (): void => undefined
  return {
    push(event) {
      waiting.push(event)
      wake()
    },
    end() {
      isOver = true
      wake()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        yield* waiting.splice(0)
        if (waiting.length > 0) continue
        if (isOver) return
        await new Promise<void>((resolve) => (wake = resolve))
      }
    },
  }
}
