import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Request, RequestedPart } from '../../../src/core/model/model';
import { NO_REQUEST, readRequest } from '../../../src/core/request/request';
import { seed } from '../../support/chance';

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** 1 to 12 as "6", "six", "six (6)". */
const count = fc
  .record({ number: fc.integer({ min: 1, max: 12 }), form: fc.constantFrom('digits', 'word', 'both') })
  .map(({ number, form }) => {
    const word = WORDS[number - 1]!;
    return { number, written: form === 'digits' ? String(number) : form === 'word' ? word : `${word} (${number})` };
  });

const unit = fc.constantFrom('sessions', 'visits');

const therapy = fc.constantFrom(
  { name: 'physical therapy', category: 'rehabilitation', subcategory: 'physical-occupational-therapy' } as const,
  { name: 'acupuncture', category: 'rehabilitation', subcategory: 'acupuncture' } as const,
  { name: 'massage therapy', category: 'rehabilitation', subcategory: 'other-therapies' } as const,
  { name: 'aquatic therapy', category: 'rehabilitation', subcategory: 'physical-occupational-therapy' } as const,
  { name: 'cognitive behavioral therapy', category: 'behavioral-health', subcategory: 'psych-therapies' } as const,
);

const frequency = fc.constantFrom(
  ...['2 times a week for 4 weeks', 'twice a week', 'three times weekly', '1-2 times per week x 6 weeks'],
  ...['once every week', '2x/week for 3 weeks', 'every other week', 'twice weekly for six weeks', '2x6', '3 times 4'],
);

/** "the neck and right hand": each with its side. */
const parts = fc
  .uniqueArray(fc.constantFrom('knee', 'shoulder', 'wrist', 'ankle', 'neck', 'low back', 'lumbar spine'), {
    minLength: 1,
    maxLength: 3,
  })
  .chain(names =>
    fc.tuple(
      ...names.map(part =>
        fc.constantFrom(null, 'left' as const, 'right' as const).map((side): RequestedPart => {
          const hasSides = ['knee', 'shoulder', 'wrist', 'ankle'].includes(part);
          return { part, side: hasSides ? (side ?? 'left') : null };
        }),
      ),
    ),
  );

const written = (named: readonly RequestedPart[]): string =>
  named.map(({ part, side }) => (side === null ? part : `${side} ${part}`)).join(' and ');

function check(heading: string, facts: Partial<Request>): void {
  assert.deepEqual(readRequest(heading, '2016-12-31'), { ...NO_REQUEST, ...facts }, heading);
}

test('a count before the name, a frequency and body parts come back as they were put together', () => {
  fc.assert(
    fc.property(fc.record({ service: therapy, counts: count, held: unit, often: frequency, named: parts }), heading => {
      const { service, counts, held, often, named } = heading;
      const { number, written: counted } = counts;
      const { name, ...categories } = service;
      check(`${capitalised(counted)} ${name} ${held}, ${often}, for the ${written(named)}`, {
        ...categories,
        name,
        quantity: number,
        frequency: often,
        bodyParts: named,
      });
      check(`${capitalised(counted)} ${held} of ${name} for the ${written(named)}`, {
        ...categories,
        name: `${name} for the ${written(named)}`,
        quantity: number,
        bodyParts: named,
      });
    }),
    { seed },
  );
});

test('a count behind the name likewise', () => {
  const behind = fc.constantFrom(
    (counted: string, held: string) => `, ${counted} ${held}`,
    (counted: string, held: string) => ` for ${counted} ${held}`,
    (counted: string) => ` times ${counted}`,
    (counted: string) => ` x ${counted}`,
    (counted: string, held: string) => ` (${counted} ${held})`,
    (counted: string, held: string) => ` x ${counted} ${held}`,
  );
  fc.assert(
    fc.property(fc.record({ service: therapy, counts: count, held: unit, form: behind, named: parts }), heading => {
      const { service, counts, held, form, named } = heading;
      const { number, written: counted } = counts;
      const { name, ...categories } = service;
      check(`${capitalised(name)}${form(counted, held)} to the ${written(named)}`, {
        ...categories,
        name: capitalised(name),
        quantity: number,
        bodyParts: named,
      });
    }),
    { seed },
  );
});

const drug = fc.constantFrom(
  { name: 'Norco', strength: '10/325mg', subcategory: 'opioids' },
  { name: 'Naproxen', strength: '550 mg', subcategory: 'nsaids' },
  { name: 'Wellbutrin XL', strength: '150mg', subcategory: 'antidepressants' },
  { name: 'Lidoderm patch', strength: '5%', subcategory: 'topical-analgesics' },
  { name: 'Ambien', strength: '12.5mg', subcategory: 'sedative-hypnotics' },
);

test('of a drug strength, quantity, refills, frequency and date of service come back in any order', () => {
  const amounts = fc.record({
    quantity: fc.option(fc.integer({ min: 1, max: 240 })),
    sign: fc.constantFrom('#', 'Qty: ', 'quantity ', 'x '),
    refills: fc.option(fc.integer({ min: 0, max: 5 })),
    frequency: fc.option(fc.constantFrom('twice daily', 'BID', 'every 6 hours', 'at bedtime', 'three times a day')),
    isRetrospective: fc.boolean(),
  });
  fc.assert(
    fc.property(drug, amounts, fc.boolean(), ({ name, strength, subcategory }, facts, isEarly) => {
      const quantity = facts.quantity === null ? null : `${facts.sign}${facts.quantity}`;
      const refills = facts.refills === null ? null : `with ${facts.refills === 0 ? 'no' : facts.refills} refills`;
      const middle = isEarly ? [facts.frequency, quantity, refills] : [quantity, refills, facts.frequency];
      const [before, behind] = facts.isRetrospective ? ['Retrospective', '(DOS 3/2/16)'] : [null, null];
      check([before, name, strength, ...middle, behind].filter(part => part !== null).join(' '), {
        category: 'pharmaceuticals',
        subcategory,
        name,
        strength,
        quantity: facts.quantity,
        refills: facts.refills,
        frequency: facts.frequency,
        retrospective: facts.isRetrospective,
        datesOfService: facts.isRetrospective ? ['2016-03-02'] : [],
      });
    }),
    { seed },
  );
});

test('of a modified heading no fact is that of the authorized part', () => {
  fc.assert(
    fc.property(fc.record({ service: therapy, asked: count, allowed: count, left: count, named: parts }), heading => {
      const { service, asked, allowed, left, named } = heading;
      const { name, ...categories } = service;
      const request = (counted: string) => `${capitalised(counted)} visits of ${name}`;
      const requested = request(asked.written);
      const authorized = `${request(allowed.written)} for the ${written(named)}`;
      const facts = { ...categories, name, requested, authorized };
      const remaining = request(left.written);
      check(
        `${requested} was the original request. ${authorized} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${remaining} is`,
        { ...facts, quantity: left.number, remaining },
      );
      check(
        `${requested} was the original request. The Claims Administrator authorized ${authorized}, leaving the original request IMR eligible. The original request, ${requested} is`,
        { ...facts, quantity: asked.number, remaining: requested },
      );
    }),
    { seed },
  );
});
