import { Misuse } from '../sql/misuse.js'
import { chosenAs } from './chosenAs.js'
import type { DriftOptions } from './driftOptions.js'
import type { Profile } from './profile.js'

/** The options that a stored profile was made with. Throws when others are asked for, since its counts cannot be made anew. */
export function fitOptions<Options extends DriftOptions>(options: Options, profile: Profile): Options {
  const { bins, specials } = profile
  if (options.bins !== undefined && options.bins !== bins)
    throw new Misuse(`the stored profile has ${bins} bins, not ${options.bins}; make it anew to change that`)
  const wanted = options.specials?.map(String) ?? specials
  if (wanted.length !== specials.length || wanted.some((special) => !specials.includes(special)))
    throw new Misuse(
      `the stored profile was made with the specials [${specials.join(', ')}], not [${wanted.join(', ')}]; make it anew to change that`,
    )
  for (const kind of ['categorical', 'numeric', 'identifier', 'text'] as const) {
    const other = chosenAs(kind, options).find(
      (name) => profile.columns[name] !== undefined && profile.columns[name].kind !== kind,
    )
    if (other !== undefined)
      throw new Misuse(
        `the stored profile holds column "${other}" as ${profile.columns[other]?.kind ?? ''}, not ${kind}; make it anew to change that`,
      )
  }
  return { ...options, bins, specials }
}
