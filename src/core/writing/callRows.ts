import type { ServiceCategory } from '../model/model';

/** What a kind of item calls for: documents by how their names begin, sections by words of their titles; the first first. */
export interface CallRow {
  readonly category: ServiceCategory | null;
  /** Those that it is of; of any where it names none. */
  readonly subcategories?: readonly string[];
  /** Words that the heading has to hold as well. */
  readonly heading?: RegExp;
  readonly documents: readonly string[];
  readonly sections: readonly string[];
}

/** Stands for the documents, or sections, on the part of the body that the item is about. */
export const OF_THE_PART = '(part)';

const row = (
  category: ServiceCategory | null,
  subcategories: string,
  documents: string,
  sections: string,
): CallRow => ({
  category,
  ...(subcategories !== '' && { subcategories: subcategories.split(', ') }),
  documents: documents.split(' | '),
  sections: sections.split(' | '),
});

/** The same of headings that have certain words alone. */
const where = (heading: RegExp, call: CallRow): CallRow => ({ ...call, heading });

const CHRONIC_PAIN = 'chronic pain';
const PAIN_OR_PART = `${CHRONIC_PAIN} | ${OF_THE_PART}`;
const PART_OR_PAIN = `${OF_THE_PART} | ${CHRONIC_PAIN}`;
const PART_OR_GENERAL = `${OF_THE_PART} | initial approaches | general approach | general approaches | ${CHRONIC_PAIN}`;
const URINE_TEST = /\b(?:urine|drug (?:screen|test|panel)|UDS|UDT|toxicolog)/i;
const LUNGS = /\b(?:asthma|inhaler|albuterol|spirometr|bronch)/i;

/** The first row that fits an item counts, so the particular ones stand before the general. */
export const CALL_ROWS: readonly CallRow[] = [
  where(/\b(?:covid|coronavirus)/i, row(null, '', 'coronavirus', '')),
  where(LUNGS, row(null, '', 'occupational/work-related asthma | occupational interstitial', '')),
  where(
    /\bpost-?\s?(?:op|surg)|\bafter surgery/i,
    row(
      'rehabilitation',
      'physical-occupational-therapy',
      `postsurgical | ${OF_THE_PART}`,
      `${OF_THE_PART} | physical medicine`,
    ),
  ),
  row('rehabilitation', 'acupuncture', `acupuncture | ${PART_OR_PAIN}`, 'frequency | acupuncture | physical methods'),
  row('rehabilitation', 'chiropractic', PAIN_OR_PART, 'manual therapy | physical methods | initial care'),
  row('rehabilitation', '', PART_OR_PAIN, 'physical medicine | physical methods | initial care | exercise'),

  row('pharmaceuticals', 'opioids', `opioid | ${CHRONIC_PAIN}`, 'criteria for use | maintenance of chronic | opioids'),
  row('pharmaceuticals', 'nsaids', PAIN_OR_PART, 'nsaids (non | anti-inflammatory | nsaids'),
  row('pharmaceuticals', 'muscle-relaxants', PAIN_OR_PART, 'muscle relaxants'),
  row('pharmaceuticals', 'anti-epilepsy-drugs', PAIN_OR_PART, 'anti-epilepsy | antiepilepsy'),
  row('pharmaceuticals', 'antidepressants', `${CHRONIC_PAIN} | workplace mental`, 'antidepressants | ssris | snris'),
  row('pharmaceuticals', 'benzodiazepines', `${CHRONIC_PAIN} | workplace mental`, 'benzodiazepines'),
  row('pharmaceuticals', 'sedative-hypnotics', CHRONIC_PAIN, 'insomnia'),
  row('pharmaceuticals', 'topical-analgesics', PAIN_OR_PART, 'topical analgesics | topical'),
  row(
    'pharmaceuticals',
    'topical-compounds',
    PAIN_OR_PART,
    'topical analgesics, compounded | topical analgesics | compound',
  ),
  row(
    'pharmaceuticals',
    'proton-pump-inhibitors, h2-blockers, gastroprotective-drugs',
    PAIN_OR_PART,
    'proton pump | gi symptoms',
  ),
  row('pharmaceuticals', 'laxatives', `${CHRONIC_PAIN} | opioid`, 'constipation | criteria for use'),
  row('pharmaceuticals', 'antiemetics', `antiemetics | ${CHRONIC_PAIN} | opioid`, 'antiemetics'),
  row('pharmaceuticals', 'barbiturate-containing-analgesics', CHRONIC_PAIN, 'barbiturate'),
  row('pharmaceuticals', 'viscosupplementation', OF_THE_PART, 'initial care'),
  row('pharmaceuticals', '', `${PAIN_OR_PART} | drug formulary`, 'medications for chronic pain'),

  where(URINE_TEST, row('diagnostic-testing', 'laboratory', `opioid | ${CHRONIC_PAIN}`, 'urine drug | drug test')),
  row('diagnostic-testing', 'emg-ncv-ncs', PART_OR_PAIN, 'electrodiagnostic | special studies'),
  row('diagnostic-testing', '', PART_OR_PAIN, 'special studies | diagnostic criteria | diagnostic tests'),

  row('injections', 'facet-injection', PART_OR_PAIN, 'facet | initial care'),
  where(
    /\b(?:epidural|ESI|LESI|CESI|TFESI|transforaminal|interlaminar)/i,
    row('injections', '', PAIN_OR_PART, 'epidural steroid | initial care'),
  ),
  row('injections', '', PART_OR_PAIN, 'injection | initial care'),
  row('surgery', 'surgical-consult', PART_OR_GENERAL, 'surgical considerations | follow-up'),
  row('surgery', '', PART_OR_PAIN, 'surgical considerations'),
  row('dmepos', 'electrical-stimulation', PAIN_OR_PART, 'tens, | transcutaneous | physical methods'),
  row('dmepos', '', PART_OR_PAIN, 'physical methods | initial care | activity'),

  row('programs', 'functional-restoration', PAIN_OR_PART, 'functional restoration | chronic pain programs'),
  row('programs', 'brain-injury', 'traumatic brain', ''),
  row('programs', '', PAIN_OR_PART, 'exercise'),
  row('home-health', '', CHRONIC_PAIN, 'home health'),
  row(
    'behavioral-health',
    'psych-evaluation',
    `workplace mental | stress | ${CHRONIC_PAIN}`,
    'psychological evaluations | assessment',
  ),
  row(
    'behavioral-health',
    '',
    `workplace mental | stress | ${CHRONIC_PAIN}`,
    'psychological treatment | behavioral | treatment',
  ),
  where(
    /\b(?:follow-?\s?up|re-?evaluation|re-?check)/i,
    row('evaluation-management', '', PART_OR_GENERAL, 'follow-up | office visits'),
  ),
  row(
    'evaluation-management',
    '',
    PART_OR_GENERAL,
    'office visits | general approach | initial assessment | follow-up',
  ),
];

/** What an item calls for that is of none of the kinds: the guideline of its part of the body. */
export const ANY_ITEM: CallRow = row(null, '', PART_OR_PAIN, '');
