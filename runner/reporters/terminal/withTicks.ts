/** The same events, and a `tick` whenever none has come for so long, so that time can be shown while nothing happens. */
export async function* withTicks<Event>(events: AsyncIterable<Event>, ms: number): AsyncGenerator<Event | 'tick'> {
  const iterator = events[Symbol.asyncIterator]()
  let next = iterator.next()
  for (;;) {
    const first = await Promise.race([next, tickAfter(ms, next)])
    if (first === 'tick') {
      yield first
      continue
    }
    if (first.done === true) return
    yield first.value
    next = iterator.next()
  }
}

function tickAfter(ms: number, unless: Promise<unknown>): Promise<'tick'> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, 'tick')
    const stop = () => clearTimeout(timer)
    unless.then(stop, stop)
  })
}
