/** The look of the page: one column, the reader's own fonts and colours, light or dark as the system is. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ink: #1d2329; --soft: #5f6b76; --line: #dfe4e8; --paper: #fff; --panel: #f6f8f9;
  --passed: #1a7f45; --failed: #c4302b; --warned: #9a6700; --inconclusive: #7a4fc4; --other: #8b959e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e3e8ec; --soft: #98a4ae; --line: #333b42; --paper: #14181b; --panel: #1c2126;
    --passed: #4cc381; --failed: #ff7b72; --warned: #e0af3f; --inconclusive: #b79aef; --other: #77828c;
  }
}
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 68rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif }
h1 { font-size: 1.4rem; margin: 0 0 .25rem }
h2 { font-size: 1rem; margin: 2.5rem 0 .5rem }
.soft { color: var(--soft) }
.passed { color: var(--passed) } .failed { color: var(--failed) } .warned { color: var(--warned) }
.inconclusive { color: var(--inconclusive) } .skipped, .todo, .notRun { color: var(--other) }
svg { display: block } svg text { font: 12px system-ui, sans-serif; fill: var(--soft) }
svg .passed { fill: var(--passed) } svg .failed { fill: var(--failed) } svg .warned { fill: var(--warned) }
svg .inconclusive { fill: var(--inconclusive) } svg .skipped, svg .todo, svg .notRun { fill: var(--other) }
svg .track { fill: var(--line) } svg .allowed { fill: var(--passed); opacity: .35 }
.strip { width: 100%; height: 8px; margin: 1rem 0; border-radius: 4px }
form { display: flex; flex-wrap: wrap; gap: .5rem; position: sticky; top: 0; padding: .6rem 0; background: var(--paper) }
input[type=search] { flex: 1 1 16rem; padding: .4rem .6rem; font: inherit; color: inherit; background: var(--panel);
  border: 1px solid var(--line); border-radius: 6px }
label.choice { padding: .35rem .7rem; border: 1px solid var(--line); border-radius: 6px; cursor: pointer }
label.choice:has(:checked) { background: var(--panel); border-color: currentColor }
label.choice:has(:focus-visible) { outline: 2px solid currentColor; outline-offset: 2px }
label.choice input { position: absolute; opacity: 0; pointer-events: none }
section.file { margin-top: 1.5rem; border-top: 1px solid var(--line) }
section.file > h2 { margin: .75rem 0 .25rem; font-family: ui-monospace, monospace; overflow-wrap: anywhere }
details { border-radius: 6px; margin: .15rem 0 }
details[open] { background: var(--panel); padding-bottom: .5rem }
summary { padding: .3rem .6rem; cursor: pointer; overflow-wrap: anywhere }
summary .mark { display: inline-block; width: 1.2em; font-weight: 700 }
pre { margin: .5rem .9rem; padding: .6rem .8rem; overflow-x: auto; background: var(--paper); border: 1px solid var(--line);
  border-radius: 6px; font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
pre.stderr { border-left: 3px solid var(--warned) }
.scroll { overflow-x: auto; margin: .5rem .9rem }
table { border-collapse: collapse; width: 100% }
th, td { padding: .3rem .9rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line) }
th { color: var(--soft); font-weight: 500 }
td.number { font-variant-numeric: tabular-nums }
td code { font: 13px ui-monospace, monospace; overflow-wrap: anywhere }
[hidden] { display: none }
`
