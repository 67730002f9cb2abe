import { Misuse } from '../../src/sql/misuse.js'
import { suggestion } from '../../src/sql/suggestion.js'
import { fixtureNames } from '../tests/fixtureNames.js'
import type { Fixtures } from '../tests/suite.js'

interface OpenedFixtures {
  /** Sets up what is asked for and what that asks for; gives the values by name. */
  setUp(names: readonly string[]): Promise<Readonly<Record<string, unknown>>>
  /** Tears down in reverse. */
  readonly tearDown: () => Promise<void>
}

type FixtureFunction = (context: object, use: (value: unknown) => Promise<void>) => unknown

/** The fixtures of one attempt of a test. */
export function openFixtures(fixtures: Fixtures): OpenedFixtures {
  const values: Record<string, unknown> = {}
  const closers: (() => Promise<unknown>)[] = []

  async function setUp(name: string, above: readonly string[]): Promise<void> {
    if (Object.hasOwn(values, name)) return
    if (!Object.hasOwn(fixtures, name))
      throw new Misuse(`there is no fixture "${name}"${suggestion(name, Object.keys(fixtures))}`)
    if (above.includes(name)) throw new Misuse(`fixtures ask for each other: ${[...above, name].join(' › ')}`)
    const fixture = fixtures[name]
    if (!isFixtureFunction(fixture)) {
      values[name] = fixture
      return
    }
    for (const other of fixtureNames(fixture)) await setUp(other, [...above, name])
    values[name] = await start(name, fixture)
  }

  /** The function goes on to its teardown when what it awaits of `use` is over. */
  function start(name: string, fixture: FixtureFunction): Promise<unknown> {
    return new Promise((ready, failed) => {
      let release = (): void => undefined
      const released = new Promise<void>((resolve) => (release = resolve))
      const use = (value: unknown) => {
        ready(value)
        return released
      }
      const whole = Promise.resolve().then(() => fixture(values, use))
      closers.push(() => {
        release()
        return whole
      })
      whole.then(() => failed(new Misuse(`fixture "${name}" ended without calling use(value)`)), failed)
    })
  }

  return {
    async setUp(names) {
      for (const name of names) await setUp(name, [])
      return values
    },
    async tearDown() {
      for (const close of closers.toReversed()) await close()
    },
  }
}

function isFixtureFunction(value: unknown): value is FixtureFunction {
  return typeof value === 'function'
}
