/** The page's style sheet. Wide: one table. On a phone: one block an exchange, one line a topic. */
import { colourVariables, verdictClasses } from "./page-colours.ts";

const BASE = "--page: #ffffff; --text: #1b1b1f; --soft: #55555e; --line: #c9c9d1; --card: #ffffff; --link: #0b4fb3; --focus: #0b4fb3;";
const BASE_DARK = "--page: #17171b; --text: #ececf1; --soft: #b4b4bf; --line: #45454f; --card: #212127; --link: #9cc3ff; --focus: #9cc3ff;";

export const STYLE = `
:root { color-scheme: light dark; ${BASE} ${colourVariables("light")} }
@media (prefers-color-scheme: dark) { :root { ${BASE_DARK} ${colourVariables("dark")} } }
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
p, ul, dl { max-width: 60rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.soft { color: var(--soft); }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
.legend li, .badge { padding: .1rem .5rem; border-radius: .3rem; }
table { border-collapse: separate; border-spacing: 3px; width: 100%; }
caption { text-align: start; padding: .5rem 0; color: var(--soft); }
th { font-size: .85rem; text-align: start; vertical-align: bottom; padding: .25rem; }
tbody th { position: sticky; inset-inline-start: 0; background: var(--page); vertical-align: middle; }
thead th { position: sticky; top: 0; background: var(--page); z-index: 1; }
td { padding: 0; height: 1px; }
.cell { font: inherit; font-size: .8rem; line-height: 1.3; width: 100%; height: 100%; min-height: 3rem; padding: .3rem; border: 1px solid transparent;
	border-radius: .3rem; cursor: pointer; text-align: start; }
.cell:hover { border-color: currentcolor; }
.cell .where { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.cell .count { display: block; }
[popover] { width: min(46rem, calc(100vw - 1.5rem)); max-height: calc(100dvh - 1.5rem); overflow: auto; margin: auto; padding: 1rem; border: 1px solid var(--line);
	border-radius: .6rem; color: var(--text); background: var(--card); overflow-wrap: anywhere; }
[popover]::backdrop { background: rgb(0 0 0 / .45); }
[popover] h2 { font-size: 1.2rem; margin: 0 3.5rem .5rem 0; }
[popover] h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
[popover] li { margin-block: .6rem; }
[popover] li li { margin-block: .15rem; font-size: .9rem; }
.close { float: inline-end; font: inherit; min-height: 2.75rem; padding: .25rem .75rem; border: 1px solid var(--line); border-radius: .3rem;
	color: inherit; background: none; cursor: pointer; }
${verdictClasses()}
@media (max-width: 60rem) {
	table, tbody, tr, td, tbody th, caption { display: block; }
	thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
	tbody th { font-size: 1.15rem; padding: 1rem 0 .25rem; position: sticky; top: 0; z-index: 1; }
	td { height: auto; margin-block: .25rem; }
	.cell { font-size: 1rem; padding: .6rem; }
	.cell .where { position: static; width: auto; height: auto; clip-path: none; white-space: normal; display: block; }
	.cell .where .exchange { display: none; }
}
@media (forced-colors: active) { .cell, .badge, .legend li { border: 1px solid; } }
`;
