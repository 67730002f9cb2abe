import { DataError } from './dataError.js'

/**
 * Holds that columns can be told apart: no empty name, none twice, none that differs from another only by case, since SQL
 * would take the two for one.
 *
 * @param where  the file, or what kind of rows
 */
export function checkNames(names: readonly string[], where: string): void {
  const seen = new Map<string, number>()
  for (const [at, name] of names.entries()) {
    if (name.trim() === '')
      throw new DataError(`${where}: column ${at + 1} has no name`, { hint: 'give every column a name' })
    const before = seen.get(name.toLowerCase())
    seen.set(name.toLowerCase(), at)
    if (before === undefined) continue
    const other = names[before] ?? ''
    throw new DataError(
      other === name
        ? `${where}: duplicate column name ${JSON.stringify(name)}, of columns ${before + 1} and ${at + 1}`
        : `${where}: columns ${JSON.stringify(other)} and ${JSON.stringify(name)} differ only by case`,
      { hint: 'rename one of them' },
    )
  }
}
