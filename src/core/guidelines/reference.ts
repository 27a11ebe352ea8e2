import { once } from '../text/once';
import { spellingsOf } from '../text/spellings';
import { namesByDocument, namesByWord } from './documentNames';
import { referenceData } from './stored';
import type { GuidelineDocument, Reference, ReferenceData } from './types';
import { drugWords, sortedNamesOf, vocabularyOf } from './vocabulary';

/** The tables are made when they are first asked for: most texts need few of them, and some are no determination. */
class Tables implements Reference {
  readonly #data: () => ReferenceData;
  readonly #names = once(() => namesByDocument(this.documents));
  readonly #byId = once(() => new Map(this.documents.map(document => [document.id, document])));
  readonly #nameSpellings = once(() => spellingsOf(this.byName.keys()));
  readonly #nameWords = once(() => namesByWord(this.#names().words));
  readonly #vocabularies = once(() => {
    const drugs = drugWords(this.drugs);
    return new Map(this.documents.map(document => [document.id, vocabularyOf(document, drugs)]));
  });
  readonly #sectionNames = once(() =>
    sortedNamesOf([...this.vocabularies.values()].flatMap(({ topics }) => [...topics.keys()])),
  );

  constructor(read: () => ReferenceData) {
    this.#data = once(read);
  }

  get provenTo(): string {
    return this.#data().provenTo;
  }
  get editionRules(): ReferenceData['editionRules'] {
    return this.#data().editionRules;
  }
  get documents(): readonly GuidelineDocument[] {
    return this.#data().documents;
  }
  get drugs(): ReferenceData['drugs'] {
    return this.#data().drugs;
  }
  get drugList(): NonNullable<ReferenceData['drugList']> {
    return this.#data().drugList ?? NOTHING_LISTED;
  }
  get byId(): Reference['byId'] {
    return this.#byId();
  }
  get byName(): Reference['byName'] {
    return this.#names().byName;
  }
  get byWrittenName(): Reference['byWrittenName'] {
    return this.#names().byWrittenName;
  }
  get nameSpellings(): Reference['nameSpellings'] {
    return this.#nameSpellings();
  }
  get nameWords(): Reference['nameWords'] {
    return this.#nameWords();
  }
  get vocabularies(): Reference['vocabularies'] {
    return this.#vocabularies();
  }
  get sectionNames(): Reference['sectionNames'] {
    return this.#sectionNames();
  }
}

const NOTHING_LISTED: Reference['drugList'] = new Map();

export const makeReference = (read: () => ReferenceData): Reference => new Tables(read);

/** The built-in reference. Its data is read with the first text that needs it, in a bundle from a file of its own. */
export const reference: Reference = makeReference(() => referenceData(require('./mtus.json')));
