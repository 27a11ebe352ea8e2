import { documentChoices, statementAt, topicChoices } from './completeCitation';
import { type Completion, type CompletionList, offered, type Place, placeAt, startOf } from './completion';
import { drugNames } from './drugNames';
import type { Reference } from './guidelines/reference';
import type { Determination, Item, Model } from './model';
import { determinationAt } from './query';
import { readRequest } from './request';
import { CERTIFICATION, CREDENTIALS, LICENSURE, nothingCited, outsideMtus, MTUS_OPENING, OTHER_OPENING, SUMMARY_INTRO } from './stockSentences';
import { DECISION_WORDS, ITEMS_INTRO, LABEL_ROWS, SECTION_ROWS } from './vocabulary';
