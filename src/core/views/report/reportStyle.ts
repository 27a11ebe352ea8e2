/**
 * The look of the review report: the colours of VS Code's theme where there is one, else its own by light and dark; on
 * paper black on white. Meaning never hangs on colour alone. What is written in a colour takes ours: VS Code's own for
 * problems and descriptions are too faint for text in some of its themes.
 */
export const REPORT_STYLE = `
:root{color-scheme:light dark;
--fg:var(--vscode-editor-foreground,light-dark(#1f2328,#dfe2e6));
--bg:var(--vscode-editor-background,light-dark(#fff,#1b1d21));
--soft:var(--vscode-imr-label,light-dark(#57606a,#9aa2ab));
--rule:var(--vscode-contrastBorder,var(--vscode-editorWidget-border,light-dark(#d5dae0,#3a3f46)));
--link:var(--vscode-textLink-foreground,light-dark(#0b5cad,#6cb0f2));
--focus:var(--vscode-focusBorder,var(--link));
--upheld:var(--vscode-imr-upheldForeground,light-dark(#7a4b00,#f5c071));
--upheld-line:var(--vscode-imr-upheldBorder,light-dark(#b87a14,#c98a2e));
--upheld-tint:var(--vscode-imr-upheldBackground,light-dark(#f2b44a3d,#e8a33d2b));
--overturned:var(--vscode-imr-overturnedForeground,light-dark(#005c50,#63dcc9));
--overturned-line:var(--vscode-imr-overturnedBorder,light-dark(#16897a,#2a9d8d));
--overturned-tint:var(--vscode-imr-overturnedBackground,light-dark(#4dbfae3d,#2fb5a22b));
--error:var(--vscode-imr-errorForeground,light-dark(#b3261e,#f48771));
--warning:var(--vscode-imr-warningForeground,light-dark(#8a5a00,#e0b04c));
--info:var(--vscode-imr-infoForeground,light-dark(#0b5cad,#6cb0f2))}
*{box-sizing:border-box}
html{font-size:var(--vscode-font-size,14px)}
body{margin:0;padding:0;background:var(--bg);color:var(--fg);font:1rem/1.5 var(--vscode-font-family,system-ui,-apple-system,"Segoe UI",sans-serif);font-variant-numeric:tabular-nums}
.page{max-width:84rem;margin:0 auto;padding:2.25rem 2rem 3rem}
a{color:var(--link);text-decoration:none;text-underline-offset:.2em}
a:hover,:is(p,li)>a{text-decoration:underline}
a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.25rem .5rem;z-index:1}
.eyebrow{margin:0;color:var(--soft);letter-spacing:.02em}
h1{margin:.1rem 0 .35rem;font-size:1.9rem;font-weight:600;line-height:1.2;letter-spacing:-.01em}
h2{margin:2.6rem 0 .7rem;font-size:1.15rem;font-weight:600}
h3{margin:1.6rem 0 .5rem;font-size:1rem;font-weight:600}
p{margin:.4rem 0;max-width:52rem}
.soft{color:var(--soft)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.4rem;list-style:none;margin:1.1rem 0 0;padding:.7rem 0 0;border-top:1px solid var(--rule)}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:1rem 2rem;margin:0}
dt{color:var(--soft);font-size:.92rem}
dd{margin:0}
.wide{grid-column:1/-1}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;text-align:left}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.6rem 1.1rem .6rem 0;vertical-align:top;border-bottom:1px solid var(--rule)}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:.92rem;font-weight:400;color:var(--soft);vertical-align:bottom;padding-top:.2rem}
tbody th{font-weight:600}
.n{width:2rem;color:var(--soft);font-weight:400}
.few{white-space:nowrap}
.code{min-width:7rem}
.main{min-width:12rem}
.side{min-width:10rem;width:23%;overflow-wrap:anywhere}
.groups tr:not(:last-child) td{border-bottom:0;padding-bottom:0}
.note{white-space:pre-line}
.replies{margin:.3rem 0 0!important;padding-left:.8rem!important;border-left:2px solid var(--rule)!important}
.place{width:9rem}
.verdict{min-width:8rem}
tbody th[scope=row]{font-weight:500}
td ul{list-style:none;margin:0;padding:0}
td li+li{margin-top:.3rem}
.decision{display:inline-block;border:1px solid var(--rule);border-radius:3px;padding:0 .45rem;font-weight:600;white-space:nowrap}
.upheld{color:var(--upheld);background:var(--upheld-tint);border-color:var(--upheld-line)}
.overturned{color:var(--overturned);background:var(--overturned-tint);border-color:var(--overturned-line)}
.unknown{border-style:dashed}
.severity{font-weight:600;white-space:nowrap}
.severity::before{content:"";display:inline-block;width:.55em;height:.55em;margin-right:.5em;border:1px solid currentColor;border-radius:50%}
.error,.contradicts{color:var(--error)}
.warning{color:var(--warning)}
.info{color:var(--info)}
.error::before,.warning::before,.info::before{background:currentColor}
code{color:inherit;background:none;padding:0;font:.92rem var(--vscode-editor-font-family,ui-monospace,Consolas,monospace);overflow-wrap:anywhere}
footer{margin-top:3rem;padding-top:.8rem;border-top:1px solid var(--rule);color:var(--soft);font-size:.92rem}
button{font:inherit;color:var(--vscode-button-secondaryForeground,var(--fg));background:var(--vscode-button-secondaryBackground,transparent);border:1px solid var(--vscode-button-border,var(--rule));border-radius:3px;padding:.25rem .75rem;cursor:pointer}
button:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
@media screen and (max-width:62rem){
.page{padding:1.25rem 1rem 2rem}
[role=table],[role=table] :is(tbody,tr,td,th){display:block}
[role=table] thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
[role=table] tbody tr{padding:.7rem 0;border-bottom:1px solid var(--rule)}
[role=table] tbody :is(th,td){width:auto;min-width:0;border:0;padding:.1rem 0;overflow-wrap:anywhere;white-space:normal}
[role=table] tbody td{display:flow-root;padding-left:10.5rem}
[role=table] td::before{content:attr(data-column);float:left;width:9.5rem;margin-left:-10.5rem;color:var(--soft)}
}
@media screen and (max-width:26rem){[role=table] tbody td{padding-left:0}[role=table] td::before{float:none;display:block;width:auto;margin:0}}
@media print{
@page{margin:16mm 14mm}
:root{color-scheme:light;--fg:#000;--bg:#fff;--soft:#444;--rule:#999;--link:#000}
html{font-size:9.5pt}
.page{max-width:none;padding:0}
nav,.skip,button{display:none}
.scroll{overflow:visible}
.main,.verdict{min-width:0}
.side{min-width:30mm}
th,td{padding-right:.7rem}
h2{margin-top:1.6rem}
h2,h3,thead{break-after:avoid}
thead{display:table-header-group}
tr,dl>div{break-inside:avoid}
.decision,.severity::before{print-color-adjust:exact}
}`;
