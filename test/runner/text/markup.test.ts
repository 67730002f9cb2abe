import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { anyText } from '../../support/anyText.js'
import { html } from '../../../runner/text/html.js'
import { markdownText } from '../../../runner/text/markdownText.js'
import { xmlText } from '../../../runner/text/xmlText.js'

test('what is put into HTML is text; HTML made by html is HTML', () => {
  expect(html`<b>${'<i>&"'}</b>${[html`<hr />`, html`<br />`]}${3}`.html).toBe(
    '<b>&lt;i&gt;&amp;&quot;</b><hr />\n<br />3',
  )
})

test('XML holds characters of XML 1.0 only, whatever comes', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(xmlText(text)).toMatch(/^[\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
    }),
  )
  expect(xmlText(']]>\uffff\ud800')).toBe(String.raw`]]&gt;` + '\ufffd' + String.raw`\ud800`)
})

test('a cell of a Markdown table has no markup, link or mention, and stays in its row', () => {
  expect(markdownText('a | *b* `c`\n[d](e) @f <g>')).toBe(
    'a &#124; &#42;b&#42; &#96;c&#96; &#91;d&#93;(e) &#64;f &#60;g&#62;',
  )
})
