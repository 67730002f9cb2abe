/** A record of the same names, with values made of the old ones. */
export function mapRecord<Name extends string, From, To>(
  record: Readonly<Record<Name, From>>,
  to: (value: From, name: Name) => To,
): Record<Name, To> {
  // `Object.entries` forgets the names' type, and `fromEntries` cannot know that all are there.
  const entries = Object.entries(record) as [Name, From][]
  return Object.fromEntries(entries.map(([name, value]) => [name, to(value, name)])) as Record<Name, To>
}
