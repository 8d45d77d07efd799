/** The page's own style: light and dark, narrow and wide, on screen and on paper. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --page: #fff; --card: #f6f8fa; --ink: #1b1f24; --quiet: #57606a; --rule: #d0d7de;
  --good: #1a7f37; --bad: #b42318; --doubt: #8a5a00; --note: #1d4ed8; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; --card: #161b22; --ink: #e6edf3; --quiet: #9aa4af;
  --rule: #30363d; --good: #4ac26b; --bad: #ff8277; --doubt: #e3b341; --note: #79b0ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 70rem; background: var(--page); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.1rem; margin: 0; color: var(--quiet); font-weight: 600; }
h2 { font-size: 1.25rem; margin: 2.75rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .35rem 0; } ul { margin: .35rem 0; padding-left: 1.25rem; }
.quiet { color: var(--quiet); font-size: .9rem; }
.verdict { border: 1px solid var(--rule); border-left: .5rem solid var(--tone); border-radius: .5rem; background: var(--card);
  padding: 1rem 1.25rem; margin: .75rem 0 0; }
.verdict h2 { margin: 0; font-size: 1.5rem; line-height: 1.3; color: var(--tone); }
a { color: var(--note); }
.good { --tone: var(--good); } .bad { --tone: var(--bad); } .doubt { --tone: var(--doubt); }
.note { --tone: var(--note); } .none { --tone: var(--quiet); }
.state { color: var(--tone); font-weight: 600; white-space: nowrap; }
.path { list-style: none; counter-reset: link; margin: 0; padding: 0; display: grid; gap: .75rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); }
.path li { counter-increment: link; border: 1px solid var(--rule); border-top: .3rem solid var(--tone); border-radius: .5rem;
  background: var(--card); padding: .6rem .9rem .8rem; break-inside: avoid; }
.path h3::before { content: counter(link) ". "; color: var(--quiet); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .55rem .75rem .55rem 0; border-bottom: 1px solid var(--rule); }
thead th { color: var(--quiet); font-size: .85rem; font-weight: 600; }
tbody th { font-weight: 600; width: 30%; } tbody .theme { color: var(--quiet); font-size: .85rem; padding-top: 1.25rem; } tr { break-inside: avoid; }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre { background: var(--card); border: 1px solid var(--rule); border-radius: .5rem; padding: .75rem 1rem; white-space: pre-wrap; }
details { margin-top: .35rem; } summary { cursor: pointer; color: var(--note); }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .1rem .9rem; margin: .3rem 0; font-size: .9rem; }
dt { color: var(--quiet); } dd { margin: 0; } dl ul { margin: 0; padding-left: 1.1rem; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } details::details-content { content-visibility: visible; display: block; } }
`
