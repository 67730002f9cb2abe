/**
 * The secrets of an environment: values of variables whose names look like a secret's, and passwords of URLs. Values
 * of fewer than six characters are left out, since they would blank out words.
 */
export function secretsOf(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const secrets = Object.entries(environment).flatMap(([name, value]) => {
    if (value === undefined || notSecret.test(name)) return []
    return secretName.test(name) ? [value, ...lines(value), ...passwordOf(value)] : passwordOf(value)
  })
  return [...new Set(secrets)].filter((secret) => secret.trim().length >= 6)
}

const secretName =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|(?:^|_)(?:KEYS?|PASS|PWD|AUTH|DSN)(?:_|$)/i

// A shell's folders, and variables that say where a secret is and not what it is.
const notSecret = /^(?:OLD)?PWD$|_(?:FILE|PATH|DIR|SOCK)$/i

/** A key in PEM spans lines, and a message may quote one of them. */
function lines(value: string): readonly string[] {
  return value.includes('\n') ? value.split(/\r?\n/).filter((line) => line.length >= 16) : []
}

/** As it stands in the URL and as the server sees it. */
function passwordOf(value: string): readonly string[] {
  if (!value.includes('://') || !URL.canParse(value)) return []
  const { password } = new URL(value)
  return [password, decoded(password)]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
