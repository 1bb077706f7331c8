/** The look of a report: the colors of the window, light and dark, and on paper dark on white. It needs no other file. */
export const reportStyle = `:root{color-scheme:light dark;--ink:light-dark(#14181f,#e8ebf0);--ink-2:light-dark(#4a5261,#aab2c0);--line:light-dark(#dfe3e8,#2a313b);--ground:light-dark(#f4f5f7,#0f1216);--surface:light-dark(#fff,#171b21);--accent:light-dark(#1f4fd1,#8fb0ff);--ok:light-dark(#0d6b3f,#5fd39a);--bad:light-dark(#b3261e,#ff8f86);--warn:light-dark(#8a5300,#f0b95a)}
*{box-sizing:border-box}body{font:15px/1.55 "Inter Variable",Inter,system-ui,"Segoe UI","Helvetica Neue",sans-serif;color:var(--ink);background:var(--ground);max-width:62rem;margin:0 auto;padding:2rem 1.5rem 3rem}
header{display:flex;gap:.7rem;align-items:center;color:var(--ink-2);font-size:.9rem;margin-bottom:1.2rem}header svg{flex:none}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .4rem}h2{font-size:1.1rem;margin:2.2rem 0 .6rem}h3{font-size:1rem;margin:0 0 .3rem}h4{font-size:.9rem;margin:1rem 0 .3rem}p{margin:.35rem 0}small,.meta{color:var(--ink-2);font-size:.87rem}
.card,.verdict{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:1rem 1.2rem;margin:.9rem 0}.verdict{border-left:5px solid var(--ink-2)}.verdict.pass{border-left-color:var(--ok)}.verdict.fail{border-left-color:var(--bad)}.verdict.warn,.verdict.incomplete{border-left-color:var(--warn)}
.pass{color:var(--ok)}.fail,.error{color:var(--bad)}.warn,.incomplete{color:var(--warn)}.info,.skip{color:var(--ink-2)}.verdict,.card{color:var(--ink)}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}td{overflow-wrap:anywhere}th{overflow-wrap:normal;color:var(--ink-2);font-weight:600}td:first-child,th:first-child,td:nth-child(4){white-space:nowrap}
.wide{background:var(--surface);border:1px solid var(--line);border-radius:10px;overflow:hidden}code{font:.92em "JetBrains Mono Variable",ui-monospace,"Cascadia Mono","SF Mono",monospace;overflow-wrap:anywhere}ol{margin:.3rem 0;padding-left:1.4rem}li{margin:.2rem 0}a{color:var(--accent)}
@media (prefers-contrast:more){:root{--line:light-dark(#6d7583,#8b94a3);--ink-2:var(--ink)}}
@media print{:root{color-scheme:light}@page{margin:16mm}body{padding:0;max-width:none;background:none;font-size:10.5pt}.card,.verdict,tr{break-inside:avoid}h2,h3{break-after:avoid}thead{display:table-header-group}a[href]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}}`

/** The mark of the program. */
export const brandMark =
  '<svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true"><rect width="24" height="24" rx="6" fill="#1f4fd1"/><path d="M4 15.5h16M7 12l3.2 3.2L17.5 7.5" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>'
