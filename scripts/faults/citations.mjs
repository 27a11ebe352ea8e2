// Citations that do not hold: a section of another document, a chapter of another part of the body, an edition out of force.
import { filled, inserted, replaced } from './edits.mjs';
import { middleOf } from './places.mjs';

/** Documents with sections that only another document has. */
const FOREIGN = [
  'Decision based on MTUS Low Back Complaints 2004, Section(s): «Topical analgesics».',
  'Decision based on MTUS Knee Complaints 2004, Section(s): «Benzodiazepines».',
  'Decision based on MTUS Shoulder Complaints 2004, Section(s): «Opioids, criteria for use».',
  'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): «Muscle relaxants (for pain)».',
  'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): «Special Studies».',
  'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): «Surgical Considerations».',
  'Decision based on MTUS Opioid Treatment 2016, Section(s): «Proton pump inhibitors».',
  'Decision based on MTUS Low Back Complaints 2004, Section(s): «NSAIDs, GI symptoms & cardiovascular risk».',
  'Decision based on MTUS Elbow Complaints 2007, Section(s): «Physical medicine treatment».',
  'Decision based on MTUS Chronic Pain Treatment Guidelines «Low Back Complaints».',
  'Decision based on MTUS Postsurgical Treatment 2009, Section(s): «Benzodiazepines».',
  'Decision based on MTUS Ankle and Foot Complaints 2004, Section(s): «TENS, chronic pain (transcutaneous electrical nerve stimulation)».',
];

const CHAPTERS = {
  shoulder: 'Shoulder Complaints 2004',
  knee: 'Knee Complaints 2004',
  elbow: 'Elbow Complaints 2007',
  ankle: 'Ankle and Foot Complaints 2004',
  wrist: 'Forearm, Wrist, and Hand Complaints 2004',
  lumbar: 'Low Back Complaints 2004',
  cervical: 'Neck and Upper Back Complaints 2004',
};
/** Parts of the spine, and neighbours, are too near to each other to be told apart for certain. */
const FAR = {
  shoulder: ['knee', 'lumbar', 'ankle'],
  knee: ['shoulder', 'cervical', 'wrist'],
  elbow: ['knee', 'lumbar', 'ankle'],
  ankle: ['shoulder', 'elbow', 'cervical'],
  wrist: ['knee', 'ankle', 'lumbar'],
  lumbar: ['shoulder', 'elbow', 'wrist'],
  cervical: ['knee', 'ankle'],
};
const CHAPTER_FORMS = [
  'Decision based on MTUS «{chapter}», Section(s): Special Studies.',
  'Decision based on MTUS «{chapter}».',
  'Decision based on MTUS «{chapter}», Section(s): Initial Care.',
  'Decision based on MTUS «ACOEM {plain}».',
  'Decision based on MTUS «{chapter}», Section(s): Physical Methods, Summary.',
  'Decision based on MTUS ACOEM Practice Guidelines, «{plain}», Special Studies.',
  'Decision based on MTUS «{plain}».',
  'Decision based on MTUS «{chapter}», Section(s): Surgical Considerations, Follow-up Visits.',
];

const ENOUGH = 30;

const OUT_OF_FORCE = {
  before2016: [
    'Decision based on MTUS «Chronic Pain Medical Treatment 2016», Section(s): Benzodiazepines.',
    'Decision based on MTUS «Opioid Treatment 2016», Section(s): 2. Opioids for Subacute Pain.',
    'Decision based on MTUS «Chronic Pain Medical Treatment 2016 Guidelines», Section(s): Compound drugs.',
    'Decision based on MTUS «Opioids Treatment 2016», Section(s): 4.1 Tapering Opioids: Indications for Tapering Opioids.',
  ],
  since2016: [
    'Decision based on MTUS «Chronic Pain Medical Treatment 2009», Section(s): Benzodiazepines.',
    'Decision based on MTUS «Chronic Pain Medical Treatment 2009 Guidelines», Section(s): Topical Analgesics.',
    'Decision based on MTUS «Low Back Disorders 2020».',
    'Decision based on MTUS «Shoulder Disorders 2016».',
  ],
};

/** The only or the last paragraph of the expert reviewer in the citation's place. */
function withCitation(text, item, citation) {
  return { ...replaced(text, item.maximus, citation), item };
}

const cites = (text, { start, end }) => /Decision\s+based\s+on/.test(text.slice(start, end));

function* foreignSection({ text, items }, { next }) {
  for (const item of items) if (cites(text, item.maximus)) yield withCitation(text, item, next.of(FOREIGN));
}

function* otherChapter({ text, items }, { turns, next }) {
  for (const item of items) {
    const { region } = item.facts;
    if (FAR[region] === undefined) continue;
    for (let turn = 0; turn < turns; turn++) {
      const chapter = CHAPTERS[FAR[region][turn % FAR[region].length]];
      const words = filled(next.of(CHAPTER_FORMS), { chapter, plain: chapter.replace(/ \d{4}$/, '') });
      yield withCitation(text, item, words);
    }
  }
}

function* outOfForce({ text, items, block }, { next }) {
  if (block.ur === undefined || items.some(item => /retrospective|DOS/i.test(item.headingText))) return;
  const day = Date.parse(block.ur.iso) / 86_400_000;
  const change = Date.parse('2016-07-28') / 86_400_000;
  const forms =
    day < change - ENOUGH
      ? OUT_OF_FORCE.before2016
      : day > change + ENOUGH && block.ur.iso < '2017-10'
        ? OUT_OF_FORCE.since2016
        : [];
  if (forms.length === 0) return;
  for (const item of items.slice(0, 4)) yield withCitation(text, item, next.of(forms));
}

/** A single page of a document whose pages are known. */
const PAGES = /\bpages?(?:\(s\))?:?\s+(\d{1,3})\b(?!\s?[-–])/gi;
const PAGED = /Chronic\s+Pain(?![\s\S]*(?:Section\s+2|Chapter|ACOEM|ODG))/;

function pagesChanged(change) {
  return function* ({ text, items }) {
    for (const item of items) {
      const { start, end } = item.maximus;
      if (!PAGED.test(text.slice(start, end))) continue;
      for (const match of text.slice(start, end).matchAll(PAGES)) {
        const at = start + match.index + match[0].length - match[1].length;
        yield { ...replaced(text, { start: at, end: at + match[1].length }, change(Number(match[1]))), item };
      }
    }
  };
}

const AUTHORITIES = [
  'According to the «ODG», the treatment is supported after a trial.',
  'The «Official Disability Guidelines» recommend a home program first.',
  '«ODG» criteria for this treatment are listed in the pain chapter.',
  'The «ACOEM» guidelines state that no more than two weeks are needed.',
  'Per «ODG», this is a second-line option.',
  '«Official Disability Guidelines (ODG)» note that the evidence is weak.',
  'As stated in the «ODG», frequency should fade over time.',
  'The recommendation rests on the «ODG», which supports six visits.',
];

function* authority({ text, items }, { turns, next }) {
  for (const item of items) {
    const paragraphs = text.slice(item.claims.start, item.rationale.end);
    for (let turn = 0; turn < turns; turn++) {
      const wording = next.of(AUTHORITIES);
      const named = /ACOEM/.test(wording) ? /ACOEM|Complaints|Disorders/i : /ODG|Official\s+Disability/i;
      if (named.test(paragraphs)) continue;
      yield { ...inserted(text, middleOf(text, item.rationale, turn), wording), item };
    }
  }
}

const OF_OTHER_CLASS = [
  [
    /^(?!.*\b(?:gel|cream|ointment|patch|lotion|topical|%))/i,
    'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): «Topical analgesics».',
  ],
  [
    /^(?!.*\b(?:gel|cream|ointment|patch|lotion|topical|%))/i,
    'Decision based on MTUS Chronic Pain Treatment Guidelines «Topical Analgesics» Page(s): 111-113.',
  ],
  [
    /ranitidine|famotidine|zantac|norco|soma|naproxen|ibuprofen/i,
    'Decision based on MTUS Chronic Pain Treatment Guidelines «Benzodiazepines» Page(s): 24.',
  ],
  [
    /valium|xanax|lorazepam|alprazolam|klonopin|diazepam|clonazepam/i,
    'Decision based on MTUS Chronic Pain Treatment Guidelines «Anti-epilepsy drugs (AEDs)» Page(s): 16.',
  ],
  [
    /omeprazole|prilosec|norco|oxycodone|tramadol|percocet/i,
    'Decision based on MTUS Chronic Pain Treatment Guidelines «Muscle relaxants (for pain)» Page(s): 63.',
  ],
  [
    /gabapentin|lyrica|neurontin|soma|flexeril|cyclobenzaprine/i,
    'Decision based on MTUS Chronic Pain Treatment Guidelines «Opioids, criteria for use» Page(s): 76.',
  ],
  [
    /flexeril|norco|valium|naproxen|zolpidem|gabapentin/i,
    'Decision based on MTUS Chronic Pain Treatment Guidelines «Antidepressants for chronic pain» Page(s): 13.',
  ],
  [
    /lidocaine|voltaren|cream|ointment|gel|patch/i,
    'Decision based on MTUS Chronic Pain Treatment Guidelines «Benzodiazepines» Page(s): 24.',
  ],
];

/** A drug under a topic of another class. */
function* drugOfOtherTopic({ text, items }) {
  for (const item of items) {
    if (item.facts.drug === null) continue;
    const fitting = OF_OTHER_CLASS.filter(([drugs]) => drugs.test(item.headingText));
    for (const [, citation] of fitting.slice(0, 3)) yield withCitation(text, item, citation);
  }
}

const INCOMPLETE = [
  'Decision based on «MTUS».',
  'Decision based on «MTUS ACOEM».',
  'Decision based on «MTUS ACOEM Guidelines».',
  'Decision based on Non-MTUS Citation «ODG».',
  'Decision based on Non-MTUS Citation «Official Disability Guidelines (ODG)».',
  'Decision based on «MTUS Chronic Pain».',
  'Decision based on «MTUS» .',
  'Decision based on Non-MTUS Citation «ACOEM».',
];

function* incomplete({ text, items }, { next }) {
  for (const item of items) if (cites(text, item.maximus)) yield withCitation(text, item, next.of(INCOMPLETE));
}

export const kinds = [
  {
    name: 'section-of-other-document',
    codes: ['topic-of-other-document'],
    wordings: FOREIGN.length,
    seeds: foreignSection,
  },
  {
    name: 'chapter-of-other-part',
    codes: ['chapter-other-body-part'],
    wordings: CHAPTER_FORMS.length,
    turns: 2,
    seeds: otherChapter,
  },
  { name: 'edition-out-of-force', codes: ['edition-not-in-force'], wordings: 8, seeds: outOfForce },
  { name: 'page-out-of-range', codes: ['page-out-of-range'], seeds: pagesChanged(page => String(page + 400)) },
  {
    name: 'page-not-of-topic',
    codes: ['page-not-in-topic', 'page-out-of-range'],
    seeds: pagesChanged(page => String(page > 70 ? page - 57 : page + 41)),
  },
  {
    name: 'authority-not-cited',
    codes: ['authority-not-cited'],
    wordings: AUTHORITIES.length,
    turns: 2,
    seeds: authority,
  },
  {
    name: 'drug-of-other-topic',
    codes: ['drug-of-other-topic'],
    wordings: OF_OTHER_CLASS.length,
    seeds: drugOfOtherTopic,
  },
  { name: 'citation-incomplete', codes: ['citation-incomplete'], wordings: INCOMPLETE.length, seeds: incomplete },
];
