/** Markup that is safe to stand in a page: made by html`…` only, which escapes every value that is not markup itself. */
export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | readonly Html[] | null;

export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  markup: String.raw({ raw: parts }, ...values.map(markupOf)),
});

function markupOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, letter => entities[letter]!);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup written by ourselves, such as a style sheet. */
export const own = (markup: string): Html => ({ markup });
