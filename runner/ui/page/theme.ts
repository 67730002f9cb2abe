const themes = ['', 'light', 'dark'] as const

/** Light, dark, or as the system is; remembered where the browser lets us. */
export const theme = {
  start: () => set(remembered()),
  next: () => {
    const at = themes.findIndex((each) => each === (document.documentElement.dataset['theme'] ?? ''))
    set(themes[(at + 1) % themes.length] ?? '')
  },
}

const name = 'mltest-theme'

function set(chosen: string): void {
  if (chosen === '') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = chosen
  try {
    localStorage.setItem(name, chosen)
  } catch {
    // A browser that keeps nothing for pages from a disk.
  }
}

function remembered(): string {
  try {
    return localStorage.getItem(name) ?? ''
  } catch {
    return ''
  }
}
