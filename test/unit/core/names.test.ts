import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { documentById, topicOf } from '../../../src/core/guidelines/lookup';
import { withOverlays } from '../../../src/core/guidelines/overlay';
import { reference } from '../../../src/core/guidelines/reference';
import { parse } from '../../../src/core/parse';
import { describeDrug } from '../../../src/core/views/describe';
import { overlayOf } from '../../support/overlays';
import { publicFunctions, subjectOf } from '../../support/publicFunctions';

// Names that every object of JavaScript has are names like any other, wherever a text may hold one: a look-up that finds
// something for "constructor" finds it for no other unknown word.

const NAMES = Object.getOwnPropertyNames(Object.prototype);

/** A word of the same shape that no object has: "__proto__" as "__protq__". */
const twinOf = (name: string): string => name.replace(/[a-z](?=_*$)/i, 'q');

const TEXTS: Readonly<Record<string, (name: string) => string>> = {
  'the case block': name =>
    draft({ block: `Case Number: CM17-0700099\n${name}: 01/10/2017\nDate Assigned: ${name}\nPriority: ${name}` }),
  'the reviewer': name =>
    draft({ reviewer: `State(s) of Licensure: ${name}\nCertification(s)/Specialty: ${name}, ${name}` }),
  'the summary': name => draft({ summary: `The injured worker is a 50 year old ${name}. ${name} was prescribed.` }),
  'a heading': name => draft({ heading: `${name} 10mg #30 for the ${name}: Upheld` }),
  'a whole heading': name => draft({ heading: `${name}: Overturned` }),
  'a drug in a form': name => draft({ heading: `Topical ${name} gel 5% #1: Upheld` }),
  'a decision': name => draft({ heading: `Norco 10/325mg #30: ${name}` }),
  'a document': name => draft({ guideline: `Decision based on MTUS ${name} 2016, Section(s): ${name}.` }),
  'a chapter': name => draft({ guideline: `Decision based on MTUS ACOEM Chapter ${name}, ${name}.` }),
  'a section': name =>
    draft({ guideline: `Decision based on MTUS Low Back Complaints 2004, Section(s): ${name}, ${name}.` }),
  'a topic with pages': name =>
    draft({ guideline: `Decision based on MTUS Chronic Pain Treatment Guidelines ${name} Page(s): 24.` }),
  'another source': name => draft({ guideline: `Decision based on Non-MTUS Citation ${name}, ${name} chapter.` }),
  'a guideline that is begun': name => draft({ guideline: `Decision based on MTUS ${name}` }),
  'a rationale': name =>
    draft({ rationale: `MTUS ${name} guideline on ${name} applies. ${name} is medically ${name}.` }),
  'a title': name => `${draft({})}\n\n${name}\n\n${name}: ${name}\n`,
};

for (const [place, textOf] of Object.entries(TEXTS))
  test(`names of every object in ${place}`, () => {
    for (const name of NAMES) {
      const twin = twinOf(name);
      assert.ok(twin.length === name.length && !(twin in {}), twin);
      const [own, other] = [subjectOf(textOf(name)), subjectOf(textOf(twin))];
      for (const [called, call] of Object.entries(publicFunctions)) {
        if (DEPENDS_ON_LETTERS.has(called)) continue;
        assert.equal(written(call(own), name), written(call(other), twin), `${called}, ${name}`);
      }
    }
  });

/** Keys and hashes of what is written, and quotations of a fixed length, which cut names. */
const DEPENDS_ON_LETTERS: ReadonlySet<string> = new Set([
  ...['dismissalOf', 'carriedOver', 'dismissedAmong'],
  ...['anchorAt', 'writeNotes', 'readNotes', 'bothChanges', 'exportNotes'],
  ...['webAnnotations', 'toWebAnnotations', 'toBrat'],
]);

/** A result with the name as one word, in any case, with the signs around it or without. */
function written(value: unknown, name: string): string {
  const json = JSON.stringify(value, (_, inner) =>
    inner instanceof Map || inner instanceof Set ? [...inner] : (inner as unknown),
  );
  return (json ?? '').replaceAll(new RegExp(`_*${name.replaceAll('_', '')}_*`, 'gi'), 'NAME');
}

interface Parts {
  readonly block?: string;
  readonly reviewer?: string;
  readonly summary?: string;
  readonly heading?: string;
  readonly guideline?: string;
  readonly rationale?: string;
}

function draft(parts: Parts): string {
  return [
    parts.block ?? 'Case Number: CM17-0700099\nDate Assigned: 01/10/2017\nUR Denial Date: 12/05/2016',
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    parts.reviewer ?? 'State(s) of Licensure: California\nCertification(s)/Specialty: Family Practice',
    'CLINICAL CASE SUMMARY',
    parts.summary ?? 'The injured worker is a 50 year old female injured on 02/03/2015.',
    'IMR ISSUES, DECISIONS AND RATIONALES',
    'The Final Determination was based on decisions for the disputed items/services set forth below:',
    parts.heading ?? 'Ibuprofen 600mg #60: Upheld',
    `Claims Administrator guideline: ${parts.guideline ?? 'Decision based on MTUS Chronic Pain Medical Treatment 2016.'}`,
    `MAXIMUS guideline: ${parts.guideline ?? 'Decision based on MTUS Chronic Pain Medical Treatment 2016.'}`,
    `Decision rationale: ${parts.rationale ?? 'The request is not medically necessary.'}`,
  ].join('\n\n');
}

/** A file of the user's own that has the name wherever it may have one. */
const overlayWith = (name: string) =>
  overlayOf({
    documents: [
      { id: name, title: name, citedAs: [`MTUS ${name} 2016`], bodyParts: [name], effectiveFrom: '2016-01-01' },
      {
        id: 'chronic-pain-2016',
        topics: [{ title: name, aliases: [name], parent: name, drugs: { brand: [name], generic: [name] } }],
      },
    ],
    drugs: Object.fromEntries([[name, [name]]]),
    drugList: [{ name, status: name, version: name, date: '2016-01-01' }],
  });

test('names of every object in a file of the user', () => {
  for (const name of NAMES) {
    const answers = [name, twinOf(name)].map(one => {
      const changed = withOverlays(reference, [overlayWith(one)]);
      return Object.values(TEXTS).map(textOf => {
        const model = parse(textOf(one), changed);
        const drugs = model.determinations.flatMap(own =>
          own.items.map(item => [describeDrug(changed, own, item), topicOf(changed, 'chronic-pain-2016', one)]),
        );
        return written([model, check(model, changed), drugs], one);
      });
    });
    assert.deepEqual(answers[0], answers[1], name);
    const known = withOverlays(reference, [overlayWith(name)]);
    assert.equal(topicOf(known, 'chronic-pain-2016', name)?.title, name);
    assert.equal(documentById(known, name)?.title, name);
    assert.equal(known.drugList.get(name.toLowerCase())?.length, 1);
  }
});
