import { createHash } from 'node:crypto'
import { pageStyle } from './pageStyle.js'

/** The page, and what it may do. */
export interface Page {
  readonly html: string
  /** Its content security policy. */
  readonly policy: string
}

/**
 * One page that holds its style and its script; no address of its own stands in it, so it works wherever it lies.
 *
 * @param script  the bundle of `runner/ui/page`
 * @param mode    whether data are asked of a server, or lie in files beside it
 */
export function pageOf(script: string, mode: 'served' | 'exported'): Page {
  // A string in the script that ends the element would end the script.
  const safe = script.replaceAll(/<(?=\/script|!--)/gi, '\\x3c')
  const own = mode === 'served' ? `connect-src 'self'` : `connect-src 'none'`
  const scripts = mode === 'served' ? sha(safe) : `${sha(safe)} 'self'`
  const policy = `default-src 'none'; script-src ${scripts}; style-src ${sha(pageStyle)}; img-src data:; ${own}; base-uri 'none'; form-action 'none'`
  const html = `<!doctype html>
<html lang="en" data-mode="${mode}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>mltest</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body>
<noscript>This page draws its charts with a script of its own, which the browser does not run.</noscript>
<script>${safe}</script>
</body>
</html>
`
  return { html, policy }
}

function sha(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
