import type { Determination, Model } from '../../model/model';
import { highlights } from '../highlights';
import { type Html, html } from '../html';
import { page } from '../page';

/**
 * A determination to be printed, as a file of its own: its words and lines as they are, headings and decisions bold, no
 * mark of ours. A form feed begins a new sheet.
 */
export function printPage(model: Model, determination: Determination): string {
  const { start, end } = determination.span;
  const marks = highlights({ ...model, determinations: [determination] });
  const bold = [marks.section, marks.heading, marks.upheld, marks.overturned, marks.unknown].flat();
  const inside = [...bold, ...marks.label]
    .filter(span => span.start >= start && span.end <= end)
    .sort((a, b) => a.start - b.start);
  const parts: Html[] = [];
  let at = start;
  for (const span of inside) {
    if (span.start < at) continue;
    parts.push(plain(model.text.slice(at, span.start)), html`<b>${model.text.slice(span.start, span.end)}</b>`);
    at = span.end;
  }
  parts.push(plain(model.text.slice(at, end)));
  const title = determination.case.number?.value ?? 'Determination';
  return page({ title, style: STYLE, before: null, content: html`<main>${parts}</main>` }, { kind: 'file' });
}

function plain(text: string): Html {
  const [first = '', ...others] = text.split('\f');
  return html`${first}${others.map(sheet => html`<hr>${sheet}`)}`;
}

const STYLE = `
@page{margin:22mm 20mm}
body{margin:0;background:#fff;color:#000;font:11pt/1.45 Georgia,"Times New Roman",serif}
.page{max-width:46rem;margin:0 auto;padding:1.5rem}
main{white-space:pre-wrap;overflow-wrap:break-word;tab-size:16}
hr{border:0;margin:0;break-after:page}
@media print{.page{max-width:none;padding:0}}`;
