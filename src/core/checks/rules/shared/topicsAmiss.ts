import { assessTopic, type TopicAnswer } from '../../../guidelines/assessNames';
import { onceFor } from '../../../text/once';
import { citedName } from './citationsOfItem';
import type { CheckContext } from './context';

/** The cited sections that do not fit their documents: what a problem says of each, and why it does not fit. */
export const topicsAmiss = onceFor(({ knownCitations, reference }: CheckContext) =>
  knownCitations.flatMap(cited =>
    cited.citation.sections.flatMap(section => {
      const { item, side, citation } = cited;
      const answer = assessTopic(reference, cited, section);
      if (answer.answer !== 'does-not-fit') return [];
      const facts = {
        item: item.number,
        span: section.span,
        side,
        document: citedName(citation),
        written: section.text,
      };
      return [{ facts, answer: answer as Misfit }];
    }),
  ),
);

type Misfit = Extract<TopicAnswer, { readonly answer: 'does-not-fit' }>;
