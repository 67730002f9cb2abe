/** A secret by the name of the environment variable that holds it, so that its value stands in no file. */
export interface Secret {
  readonly env: string
}
