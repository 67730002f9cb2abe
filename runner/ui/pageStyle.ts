/** The look of the page: the reader's own fonts, light or dark as the system is or as was chosen. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1b2128, #e4e9ee); --soft: light-dark(#66727e, #93a0ac); --faint: light-dark(#a3adb6, #5d6872);
  --line: light-dark(#e3e7eb, #2a3138); --paper: light-dark(#fbfcfd, #101418); --panel: light-dark(#fff, #171c21);
  --raised: light-dark(#f1f4f6, #20272e); --accent: light-dark(#2b63c6, #7fb0ff); --heat: light-dark(#c2410c, #ff9a4d);
  --good: light-dark(#1a7f45, #4cc381); --bad: light-dark(#c4302b, #ff7b72); --odd: light-dark(#7a4fc4, #b79aef);
  --held: light-dark(#9a6700, #e0af3f); --idle: light-dark(#7b8893, #82909c);
  --reference: light-dark(#5b6b7b, #9fb2c4);
}
:root[data-theme=light] { color-scheme: light }
:root[data-theme=dark] { color-scheme: dark }
* { box-sizing: border-box }
[hidden] { display: none !important }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.5 system-ui, sans-serif; -webkit-text-size-adjust: 100% }
a { color: inherit; text-decoration-color: var(--faint); text-underline-offset: .18em }
a:hover { text-decoration-color: currentColor }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; font-weight: 650; overflow-wrap: anywhere; letter-spacing: -.01em }
h2 { margin: 2.25rem 0 .75rem; font-size: .8rem; font-weight: 650; letter-spacing: .06em; text-transform: uppercase; color: var(--soft) }
h2 .name { font-size: 1.15rem; letter-spacing: 0; text-transform: none; color: var(--ink); overflow-wrap: anywhere }
h2 small { font: inherit; font-weight: 400; letter-spacing: 0; text-transform: none }
code, .mono { font: .92em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere }
.soft { color: var(--soft) } .number { font-variant-numeric: tabular-nums; white-space: nowrap }
.good { color: var(--good) } .bad { color: var(--bad) } .odd { color: var(--odd) } .held { color: var(--held) } .idle { color: var(--idle) }

header { position: sticky; top: 0; z-index: 5; display: flex; align-items: center; gap: .9rem; padding: .55rem 1.5rem;
  background: color-mix(in srgb, var(--panel) 88%, transparent); backdrop-filter: blur(8px); border-bottom: 1px solid var(--line) }
header .brand { font-weight: 700; text-decoration: none; letter-spacing: -.01em }
header .crumbs { display: flex; gap: .5rem; min-width: 0; color: var(--soft); white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
header .crumbs span { overflow: hidden; text-overflow: ellipsis }
header .space { flex: 1 }
header .live { display: flex; align-items: center; gap: .4rem; color: var(--soft); font-size: .85rem; white-space: nowrap }
header .live::before { content: ''; width: 7px; height: 7px; border-radius: 50%; background: var(--good) }
header .live.lost::before { background: var(--bad) } header .live.still::before { background: var(--faint) }
main > h2:first-child { margin-top: 0 }
main { max-width: 92rem; margin: 0 auto; padding: 1.5rem 1.5rem 5rem }

button, select, input { font: inherit; color: inherit }
button, .button { padding: .3rem .75rem; border: 1px solid var(--line); border-radius: 7px; background: var(--panel); cursor: pointer; text-decoration: none; white-space: nowrap }
button:hover, .button:hover { border-color: var(--faint) }
button.plain { border-color: transparent; background: none; padding: .25rem .5rem; color: var(--soft) }
button.good { border-color: currentColor } button.bad { border-color: currentColor }
input[type=search], input[type=text], textarea, select { padding: .32rem .6rem; background: var(--panel); border: 1px solid var(--line); border-radius: 7px }
input[type=search] { min-width: 16rem; flex: 1 1 16rem; max-width: 30rem }
select { max-width: 14rem }

.lead { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem }
.lead > * { min-width: 0; overflow-wrap: anywhere } .lead .space { flex: 1 }
.badge { display: inline-flex; align-items: center; gap: .35rem; padding: .08rem .55rem; border-radius: 99px; font-size: .86rem; font-weight: 600;
  white-space: nowrap; background: color-mix(in srgb, currentColor 12%, transparent) }
.facts { display: flex; flex-wrap: wrap; gap: .35rem 1.6rem; margin: .9rem 0 0; padding: 0 }
.facts div { min-width: 0 } .facts dt { font-size: .78rem; color: var(--soft) } .facts dd { margin: 0; overflow-wrap: anywhere }

.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(17.5rem, 1fr)); gap: .8rem }
.card { display: block; padding: .8rem .95rem; border: 1px solid var(--line); border-left: 3px solid currentColor; border-radius: 9px; background: var(--panel); text-decoration: none; min-width: 0 }
.card .title { display: flex; justify-content: space-between; gap: .6rem; font-weight: 600; color: var(--ink) }
.card .title span:first-child { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.card .title span:last-child { flex: none; max-width: 60%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.card .soft { font-size: .86rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
a.card:hover { border-color: var(--faint); border-left-color: currentColor }
.ticks { display: flex; gap: 2px; height: 18px }
.card .ticks { margin-top: .55rem }
.ticks i { flex: 0 1 9px; min-width: 2px; border-radius: 2px; background: currentColor; opacity: .85 }
.ticks i.good { opacity: .5 } .ticks i.none { color: var(--line) }

.bar { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .25rem 0 .75rem }
.chips { display: flex; flex-wrap: wrap; gap: .3rem }
.chip { padding: .22rem .65rem; border-radius: 99px; color: var(--soft) }
.chip[aria-pressed=true] { color: var(--paper); background: var(--ink); border-color: var(--ink) }

.table { overflow-x: auto; border: 1px solid var(--line); border-radius: 9px; background: var(--panel) }
table { border-collapse: collapse; width: 100% }
th { padding: .5rem .8rem; text-align: left; font-size: .8rem; font-weight: 500; color: var(--soft); white-space: nowrap }
td { padding: .42rem .8rem; border-top: 1px solid var(--line); vertical-align: top }
td.number, th.number { text-align: right }
tr.group td { padding: .8rem .8rem .35rem; background: var(--raised); font-weight: 600; overflow-wrap: anywhere }
tr.message td { border-top: 0; padding-top: 0 }
tr.message pre { margin: 0 0 .4rem; max-width: 72rem }
tbody tr:hover:not(.group, .message) td { background: var(--raised) }
tbody tr.current td { background: color-mix(in srgb, var(--accent) 11%, var(--panel)) }
tbody tr.current td:first-child { box-shadow: inset 3px 0 var(--accent) }
td.text { max-width: 34rem; overflow-wrap: anywhere }
td.one { max-width: 18rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
td input[type=checkbox] { margin: .2rem 0 0; accent-color: var(--accent) }
.mark { display: inline-block; width: 1.15em; font-weight: 700; text-align: center }
.up { color: var(--soft) } .more { margin: .75rem auto 0; display: block }
.empty { padding: 2.5rem 1rem; text-align: center; color: var(--soft) }
pre { margin: .5rem 0 .3rem; padding: .7rem .9rem; max-height: 28rem; overflow: auto; background: var(--raised); border-radius: 7px; white-space: pre-wrap; overflow-wrap: anywhere;
  font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace }
details > summary { cursor: pointer; list-style: none } details > summary::-webkit-details-marker { display: none }
.range { position: relative; display: block; width: 9rem; height: 14px; margin-top: .25rem }
.range::before { content: ''; position: absolute; inset: 5px 0; border-radius: 2px; background: var(--line) }
.range i { position: absolute; top: 5px; height: 4px; border-radius: 2px; background: var(--good); opacity: .4 }
.range b { position: absolute; top: 0; width: 3px; height: 14px; margin-left: -1px; border-radius: 1px; background: currentColor }

figure { margin: 0; padding: .9rem 1rem .6rem; border: 1px solid var(--line); border-radius: 9px; background: var(--panel); min-width: 0; overflow-x: auto }
figure figure { border: 0; padding: 0; background: none }
figcaption { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: baseline; margin-bottom: .6rem; font-weight: 600; overflow-wrap: anywhere }
figcaption .soft { font-weight: 400; font-size: .88rem }
.split { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(28rem, 100%), 1fr)); gap: .8rem }
.plot-swatches { display: flex; flex-wrap: wrap; gap: .2rem .9rem; margin-bottom: .5rem; font-size: .88rem; color: var(--soft) }
.plot-swatch { display: inline-flex; align-items: center; gap: .35rem; overflow-wrap: anywhere }
svg.plot { display: block; max-width: 100%; height: auto; background: none; font: 11px system-ui, sans-serif; color: var(--ink) }
svg.plot:has([aria-label=tip]) { cursor: pointer }
svg.plot text { white-space: pre } svg.plot [aria-label*=axis] { color: var(--soft) }
svg.plot [aria-label=tip] { --plot-background: var(--panel) }
.heat { display: grid; gap: 2px; font-size: .82rem }
.heat .cell { display: block; height: 20px; border: 0; border-radius: 3px; padding: 0; background: color-mix(in srgb, var(--heat) var(--share), var(--raised)); cursor: pointer }
.heat .cell.none { background: repeating-linear-gradient(135deg, transparent 0 3px, var(--line) 3px 4px) ; cursor: default }
.heat .cell.failed { box-shadow: inset 0 0 0 2px var(--bad) }
.heat .cell.chosen { position: relative; z-index: 1; outline: 2px solid var(--ink); outline-offset: 1px }
.heat .name { height: 20px; padding: 0 .6rem 0 0; line-height: 20px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; text-align: right; text-decoration: none; color: var(--soft) }
.heat .name:hover, .heat .name.chosen { color: var(--ink) } .heat .name.chosen { font-weight: 650 }
.heat .head { border: 0; padding: 0; background: none; height: 3.6em; min-height: 3.6em; white-space: nowrap; overflow: hidden; writing-mode: vertical-rl; transform: rotate(180deg); justify-self: center; color: var(--soft); font-size: .92em; border-radius: 3px; text-align: left }
.heat .head.chosen { color: var(--ink); font-weight: 700 } .heat .head.against { color: var(--accent); font-weight: 700 }
.legend { display: inline-flex; align-items: center; gap: .45rem; color: var(--soft); font-size: .85rem; font-weight: 400 }
.legend i { width: 7rem; height: 9px; border-radius: 3px; background: linear-gradient(to right, var(--raised), var(--heat)) }
.legend b { width: 13px; height: 13px; border-radius: 3px; box-shadow: inset 0 0 0 2px var(--bad) }

dialog { width: min(34rem, 92vw); padding: 1.3rem 1.4rem; border: 1px solid var(--line); border-radius: 12px; background: var(--panel); color: var(--ink); box-shadow: 0 12px 48px rgb(0 0 0 / .3) }
dialog::backdrop { background: rgb(0 0 0 / .4) }
dialog h3 { margin: 0 0 .5rem; font-size: 1.05rem } dialog textarea { width: 100%; min-height: 5rem; font: inherit; color: inherit; resize: vertical }
dialog .buttons { display: flex; justify-content: flex-end; gap: .5rem; margin-top: 1rem }
dialog dl { display: grid; grid-template-columns: auto 1fr; gap: .35rem 1rem; margin: .5rem 0 0 } dialog dd { margin: 0 }
kbd { padding: .05rem .4rem; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 5px; font: .86em ui-monospace, monospace; background: var(--raised) }
.notice { padding: .7rem 1rem; border-radius: 9px; background: var(--raised); margin-top: 1rem; overflow-wrap: anywhere }
.tray { position: fixed; left: 50%; bottom: 1.2rem; transform: translateX(-50%); display: flex; gap: .7rem; align-items: center; padding: .55rem .8rem .55rem 1.1rem; border: 1px solid var(--line);
  border-radius: 12px; background: var(--panel); box-shadow: 0 8px 32px rgb(0 0 0 / .22); z-index: 6 }
.primary { background: var(--accent); border-color: var(--accent); color: var(--paper) }
@media (max-width: 40rem) { header, main { padding-left: .8rem; padding-right: .8rem } }
@media print { header, .bar, .tray { display: none } }
`
