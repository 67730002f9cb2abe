import { xmlText } from '../../text/xmlText.js'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An XML element with its content, which is XML already; an attribute that is undefined is left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attributeText(String(value))}"`],
  )
  const open = `<${name}${pairs.join('')}`
  return content === '' ? `${open}/>\n` : `${open}>${content}</${name}>\n`
}

/** A line feed as such would be read as a space. */
function attributeText(text: string): string {
  return xmlText(text).replaceAll('\n', '&#10;')
}
