/** Makes a function that replaces secrets in text by `***`: those given, and what looks like one. */
export function redactorFor(secrets: readonly string[]): (text: string) => string {
  // The longest first: one may be the beginning of another.
  const known = secrets
    .toSorted((a, b) => b.length - a.length)
    .map((secret) => secret.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  const pattern = new RegExp([...shapes, ...known].join('|'), 'g')
  return (text) => text.replace(pattern, (...found: unknown[]) => `${prefixAmong(found)}***`)
}

/** The arguments of a replacer are the match, its groups, the offset and the whole text. */
function prefixAmong(found: readonly unknown[]): string {
  return found.slice(1, -2).find((group) => typeof group === 'string') ?? ''
}

/**
 * What precedes a secret is captured and stays, so that one still sees which database or header it was. Every repetition
 * is bounded, since the text is untrusted and may be long; every shape begins with a letter of its own, for speed.
 */
const shapes = [
  // postgres://user:password@host, also where the password holds an unencoded @ or /; not host:port/path@version
  String.raw`(:\/\/[^\s:/@]{0,128}:)(?!\d{1,5}(?:\/|$))[^\s"'<>]{1,256}(?=@)`,
  String.raw`([Bb]earer |[Aa]uthorization: ?(?:Basic|Token) )[\w.~+/=-]{6,4096}`,
  String.raw`([?&](?:token|secret|key|api_?[kK]ey|access_?[tT]oken|sig|signature|X-Amz-Signature)=)[^\s&"']{1,1024}`,
  String.raw`((?:[Pp]assword|PASSWORD|[Pp]asswd|[Pp]wd)=)[^\s&;,"']{1,256}`,
  String.raw`\b(?:AKIA|ASIA)[A-Z0-9]{16}\b`,
  String.raw`\bgh[opsur]_[A-Za-z0-9]{20,255}`,
  String.raw`\bgithub_pat_\w{20,255}`,
  String.raw`\bglpat-[\w-]{20,255}`,
  String.raw`\bnpm_[A-Za-z0-9]{36}\b`,
  String.raw`\bxox[a-z]-[A-Za-z0-9-]{10,255}`,
  String.raw`(hooks\.slack\.com\/services\/)[\w/]{10,255}`,
  String.raw`\bsk-[\w-]{20,255}`,
  String.raw`\beyJ[\w-]{8,4096}\.eyJ[\w-]{8,4096}\.[\w-]{0,1024}`,
  String.raw`(-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----)[^-]{1,8192}(?=-----END)`,
]
