/** The engine reads other rows than there are. */
export class Misreading extends Error {
  override readonly name = 'Misreading'
}
