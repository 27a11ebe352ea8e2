/** What the page of statistics has beside the look of the reports. */
export const STATISTICS_STYLE = `
section[id]:focus{outline:none}
nav ul{row-gap:.1rem}
nav ul+ul{border-top:0;margin-top:0;padding-top:.4rem}
.number{text-align:right;white-space:nowrap;padding-right:1.9rem}
th,td{padding-top:.3rem;padding-bottom:.3rem;vertical-align:middle}
tbody th[scope=row]{overflow-wrap:anywhere;min-width:12rem}
tr.small,tr.small a{color:var(--soft)}
svg text{fill:var(--soft);font-size:11px}
.bar{display:block;overflow:visible}
.bar rect{fill:var(--overturned-line)}
.bar.small rect{fill:var(--soft);opacity:.45}
.axis,.grid{stroke:var(--rule)}
.interval{stroke:var(--fg);fill:none;stroke-width:1.2}
.state{fill:var(--bg);stroke:var(--upheld-line);stroke-width:1.8}
.mark:hover rect{fill:var(--link)}
.time{display:block;width:100%;max-width:52rem;height:auto;margin:.5rem 0}
.band{fill:var(--overturned-tint)}
.line{fill:none;stroke:var(--overturned-line);stroke-width:2}
.point{fill:var(--overturned-line);stroke:var(--bg);stroke-width:1.5}
.point.small{fill:var(--soft)}
.hit{fill:transparent}
.time a:focus-visible .point{stroke:var(--focus);stroke-width:4}
.items{display:none;border-left:3px solid var(--rule);padding:.1rem 0 .4rem 1rem;margin:1rem 0}
.items:target,.items.shown{display:block}
ol{padding-left:1.6rem}
li{margin:.5rem 0;max-width:60rem}
nav li,td li{margin:0}
@media print{.bar rect,.band,.point,.line,.state{print-color-adjust:exact}.items a[href^="#"]{display:none}}`;
