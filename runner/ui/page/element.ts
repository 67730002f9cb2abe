type Child = Node | string | number | undefined | readonly Child[]

/** Text, numbers and claims become attributes, functions listeners; `undefined` and `false` are left out. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>

/** An element. Whatever text is put in is shown as text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value)
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value))
  }
  append(made, children)
  return made
}

function append(to: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (isList(child)) append(to, child)
    else if (child instanceof Node) to.appendChild(child)
    else if (child !== undefined) to.appendChild(document.createTextNode(String(child)))
  }
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child)
}
