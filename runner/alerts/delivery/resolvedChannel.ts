/** A channel with its secrets; stays in memory. */
export type ResolvedChannel =
  | { readonly kind: 'slack' | 'teams'; readonly url: string }
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string | undefined }
  | { readonly kind: 'command'; readonly command: string; readonly args: readonly string[] }
  | {
      readonly kind: 'mail'
      readonly host: string
      readonly port: number | undefined
      readonly secure: boolean
      readonly auth: { readonly user: string; readonly pass: string } | undefined
      readonly from: string
      readonly to: readonly string[]
    }
