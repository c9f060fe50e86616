
const light = `--page: #fff; --ink: #1d2329; --soft: #5b6570; --line: #d9dee3; --panel: #f5f7f8; --grey: #c6cdd4; --conflict: #b3261e; --conflict-bar: #b3261e;
  --conflict-back: #fbe9e7; --tension: #8a5a00; --tension-bar: #d99a2b; --tension-back: #fdf3df; --support: #17694a;
  --support-bar: #2f9e72; --support-back: #e5f4ed; --none: #5b6570; --none-back: #eceff1; --link: #0b5cad;`;
const dark = `--page: #15191d; --ink: #e4e8ec; --soft: #a2acb6; --line: #343c44; --panel: #1d2329; --grey: #4a545e; --conflict: #ff9d94; --conflict-bar: #e5675c;
  --conflict-back: #47201d; --tension: #f2c063; --tension-bar: #c98b20; --tension-back: #3d2f12; --support: #7fd6b0;
  --support-bar: #3fa97d; --support-back: #173528; --none: #a2acb6; --none-back: #2a3138; --link: #7ab8ff;`;
/** Nothing is told by a background where the reader wants high contrast: borders and underlines stay. */
const bare = `--conflict-back: transparent; --tension-back: transparent; --support-back: transparent; --none-back: transparent;`;

/**
 * The style of the HTML page. It follows the light or dark scheme of the reader and is fit to print; in VS Code it follows
 * the theme, whatever the scheme of the system is.
 */
export const reportStyle = `
:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
body.vscode-dark, body.vscode-high-contrast { color-scheme: dark; ${dark} }
body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; ${light} }
body.vscode-high-contrast, body.vscode-high-contrast-light { ${bare} }
body[class*="vscode-"] { --page: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground); --soft: var(--vscode-descriptionForeground);
  --line: var(--vscode-contrastBorder, var(--vscode-panel-border, #8884)); --panel: var(--vscode-editorWidget-background); --link: var(--vscode-textLink-foreground); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 70rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
h1 { font: 600 2rem/1.2 Georgia, "Iowan Old Style", "Times New Roman", serif; margin: .2rem 0 .6rem; }
h2 { font: 600 1.25rem/1.3 Georgia, "Iowan Old Style", "Times New Roman", serif; margin: 2.8rem 0 .8rem; padding-top: 1rem; border-top: 1px solid var(--line); }
p { margin: .5rem 0; max-width: 46rem; }
a { color: var(--link); }
code, .hash { font: .82em/1.4 ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
.kicker { margin: 0; color: var(--soft); font-size: .8rem; letter-spacing: .08em; text-transform: uppercase; }
.lead { font-size: 1.12rem; }
.soft { color: var(--soft); }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0 0; padding: 0; list-style: none; }
.figures li { flex: 1 1 8rem; padding: .7rem 1rem .8rem; border-radius: .5rem; background: var(--back); color: var(--fore); border-left: .3rem solid var(--fore); }
body.vscode-high-contrast .figures li, body.vscode-high-contrast .tag, body.vscode-high-contrast .note { border: 1px solid var(--fore, var(--none)); }
.figures b { display: block; font: 600 1.9rem/1.15 Georgia, "Times New Roman", serif; }
.conflict { --fore: var(--conflict); --back: var(--conflict-back); --bar: var(--conflict-bar); }
.tension { --fore: var(--tension); --back: var(--tension-back); --bar: var(--tension-bar); }
.support { --fore: var(--support); --back: var(--support-back); --bar: var(--support-bar); }
.possible { --fore: var(--tension); --back: var(--tension-back); --bar: var(--tension-bar); }
.unsupported, .waived { --fore: var(--none); --back: var(--none-back); --bar: var(--none); }
svg.picture { display: block; width: 100%; height: auto; }
.captions { display: grid; column-gap: 3%; margin: .2rem 0 0; padding: 0; list-style: none; color: var(--soft); font-size: .72rem; }
.captions.of-4 { grid-template-columns: repeat(4, 1fr); } .captions.of-5 { grid-template-columns: repeat(5, 1fr); } .captions.of-6 { grid-template-columns: repeat(6, 1fr); }
.captions.of-7 { grid-template-columns: repeat(7, 1fr); } .captions.of-8 { grid-template-columns: repeat(8, 1fr); }
.chart { table-layout: fixed; font-size: .88rem; }
.chart th, .chart td { padding: .18rem .5rem; border: 0; vertical-align: middle; }
.chart thead th { padding-bottom: .5rem; }
.chart tbody th { text-align: right; font-weight: 400; font-size: inherit; color: var(--ink); }
.chart .left { text-align: right; border-right: 1px solid var(--soft); }
.chart svg { height: .85rem; vertical-align: -.1rem; }
svg .text { fill: var(--grey); opacity: .75; }
svg .heading { fill: var(--soft); opacity: .8; }
svg .bar { fill: var(--bar); }
svg .bar.unsupported, svg .bar.waived { fill: var(--page); stroke: var(--bar); stroke-width: 1; }
.picture a { display: block; width: 100%; height: 100%; border-radius: 1px; }
.picture a:hover, .picture a:focus-visible { outline: 1.5px solid var(--ink); outline-offset: 0; }
.picture foreignObject { overflow: visible; }
.panel { padding: 1.1rem 1.2rem .8rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--panel); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .7rem 0 0; padding: 0; list-style: none; color: var(--soft); font-size: .85rem; }
.legend i { display: inline-block; width: .9rem; height: .6rem; margin-right: .4rem; border-radius: .1rem; background: var(--bar); }
.legend .unsupported i, .legend .waived i { background: none; border: 1px solid var(--bar); }
table { width: 100%; border-collapse: collapse; font-size: .94rem; }
th { text-align: left; vertical-align: bottom; padding: .4rem .7rem; color: var(--soft); font-size: .8rem; font-weight: 600; border-bottom: 2px solid var(--line); }
td { vertical-align: top; padding: .9rem .7rem; border-bottom: 1px solid var(--line); }
td:first-child, th:first-child { padding-left: 0; }
td:last-child, th:last-child { padding-right: 0; }
.claims { table-layout: fixed; }
.claims .place { width: 4.6rem; }
.claims .claim { width: 36%; }
tr:target td { background: var(--panel); }
.number { font: 600 1.15rem/1.2 Georgia, "Times New Roman", serif; }
.tag { display: inline-block; margin: 0 .35rem .35rem 0; padding: .05rem .55rem; border-radius: 1rem; background: var(--back, var(--none-back)); color: var(--fore, var(--none)); font-size: .8rem; font-weight: 600; }
.words { margin: 0 0 .4rem; overflow-wrap: anywhere; }
mark { background: var(--back, var(--none-back)); color: var(--ink); padding: .05em .15em; border-radius: .15em; text-decoration: underline; text-decoration-color: var(--fore, var(--none)); text-decoration-thickness: .12em; text-underline-offset: .18em; }
.side { margin: 0 0 .9rem; }
.side > h3 { margin: 0 0 .4rem; color: var(--fore); font-size: .85rem; font-weight: 700; }
.side ul { margin: 0; padding: 0; list-style: none; }
.side li { margin: 0 0 .7rem; padding-left: .8rem; border-left: .18rem solid var(--fore); }
q { quotes: none; }
.source { display: block; color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
.note { margin: .4rem 0 0; padding: .5rem .8rem; border-radius: .4rem; background: var(--none-back); font-size: .88rem; }
summary { cursor: pointer; padding: .3rem 0; }
details ol, details ul { margin: .2rem 0 .8rem; padding-left: 1.4rem; }
details li { margin: .2rem 0; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .4rem 1.4rem; margin: 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: .3rem 0 0; padding: .7rem .9rem; border-radius: .4rem; background: var(--panel); border: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 46rem) { main { padding: 1.5rem 1rem; } .claims, .claims tbody, .claims tr, .claims td { display: block; width: auto !important; } .claims thead { display: none; } .claims td { border: 0; padding: .3rem 0; } .claims tr { border-bottom: 1px solid var(--line); padding: .8rem 0; } dl { grid-template-columns: 1fr; } dt { margin-top: .4rem; } }
@media print { :root { --panel: #fff; } body { font-size: 10.5pt; } main { max-width: none; padding: 0; } details { display: block; } details > * { display: block; } .side li, .figures li, tr { break-inside: avoid; } a { color: inherit; text-decoration: none; } }
`;
