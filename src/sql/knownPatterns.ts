const byte = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])'
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?'
const host = String.raw`${label}(?:\.${label})*`
const group = '[0-9a-fA-F]{1,4}'
const leapYear = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)'
const date = `(?:${leapYear}-02-29|[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])))`
const time = String.raw`(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?`
const zone = '(?:Z|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)'

/**
 * Patterns by name, of which the whole text must be one; in the syntax that RE2 and JavaScript share. Facts of form only: whether
 * a host answers or a mailbox exists, no pattern knows.
 */
export const knownPatterns = {
  /** As browsers check it (HTML's `<input type=email>`), with letters of any script and at least one dot in the domain. */
  email: String.raw`[\p{L}\p{N}!#$%&'*+/=?^_\x60{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_\x60{|}~-]+)*@${label}(?:\.${label})+`,
  /** Of any version, in either case. */
  uuid: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  ulid: '[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}',
  /** `http` or `https`, a host name, IPv4 address or `[IPv6]`, and maybe a port, path, query and fragment without white space. */
  url: String.raw`(?i:https?)://(?:[^\s/?#@]+@)?(?:${host}|\[[0-9a-fA-F:.]+\])(?::[0-9]{1,5})?(?:[/?#]\S*)?`,
  hostname: host,
  ipv4: String.raw`(?:${byte}\.){3}${byte}`,
  ipv6: String.raw`(?:(?:${group}:){7}${group}|(?:${group}:){1,7}:|(?:${group}:){1,6}:${group}|(?:${group}:){1,5}(?::${group}){1,2}|(?:${group}:){1,4}(?::${group}){1,3}|(?:${group}:){1,3}(?::${group}){1,4}|(?:${group}:){1,2}(?::${group}){1,5}|${group}:(?::${group}){1,6}|:(?:(?::${group}){1,7}|:)|(?:${group}:){6}(?:${byte}\.){3}${byte}|::(?:[fF]{4}:)?(?:${byte}\.){3}${byte})`,
  mac: '[0-9a-fA-F]{2}(?:[:-][0-9a-fA-F]{2}){5}',
  /** `2026-11-24`, a day that exists. */
  'iso-date': date,
  /** `12:30`, `12:30:05.25`. */
  'iso-time': `${time}${zone}?`,
  /** A date and a time; a zone may be missing. */
  'iso-datetime': `${date}[Tt ]${time}${zone}?`,
  /** A telephone number of the world: `+4930123456`. */
  e164: String.raw`\+[1-9][0-9]{6,14}`,
  /** `a-name-in-a-url` */
  slug: '[a-z0-9]+(?:-[a-z0-9]+)*',
  /** `1.2.3`, `1.0.0-beta.1+build`. */
  semver: String.raw`(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?`,
  'hex-color': '#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})',
} as const
