import { anchorAt, quotationAt } from '../../notes/anchor';
import { type Annotation, annotationsOfNotes, CONTEXT_ADDRESS, selectorsOf } from '../../notes/annotation';
import { codePointsOf } from '../../notes/codePoints';
import { inOrder } from '../../notes/note';
import { squeezed } from '../../notes/squeezed';
import { toJson } from '../export';
import { type Annotated, type Part, partsOf } from './parts';

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): a page of the model's parts and of the notes. Positions
 * are in code points of the text; a note whose words are gone has its quotation alone.
 */
export const toWebAnnotations = (annotated: Annotated): string => toJson(webAnnotations(annotated));

export function webAnnotations({ model: { text, ...model }, notes, source }: Annotated) {
  const name = source.name ?? `urn:sha256:${source.sha256}`;
  const points = codePointsOf(text);
  const whole = squeezed(text);
  const parts = partsOf({ text, ...model }).map((part, i): Annotation => {
    const selector = selectorsOf(quotationAt(whole, part.span), points);
    const { motivation, purpose } = USES[part.kind];
    const id = `urn:sha256:${source.sha256}#${part.kind.toLowerCase()}-${i + 1}`;
    const body = [{ type: 'TextualBody', value: part.value, format: 'text/plain', purpose }];
    return { id, type: 'Annotation', motivation, body, target: { source: name, selector } };
  });
  const placed = inOrder(notes).map(({ note, span }) => ({
    ...note,
    anchor: { ...(span ? anchorAt(text, span) : note.anchor), span },
  }));
  return {
    '@context': CONTEXT_ADDRESS,
    type: 'AnnotationPage',
    items: [...parts, ...annotationsOfNotes(placed, { name, text })],
  };
}

const USES: Readonly<Record<Part['kind'], { readonly motivation: string; readonly purpose: string }>> = {
  Item: { motivation: 'identifying', purpose: 'identifying' },
  Decision: { motivation: 'classifying', purpose: 'classifying' },
  Citation: { motivation: 'linking', purpose: 'identifying' },
};
