import { test } from 'node:test';
import { HOW_MADE } from '../../../src/core/checks/stockSentences';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

const saying = (words: string): string =>
  determinationWith(itemWith({})).replace(
    'The injured worker is a 50 year old female injured on 02/03/2015.',
    `She is 50 years old. It reads ${words} there.`,
  );

test('placeholder-left: words in brackets for the one who fills in', () => {
  for (const words of [
    '[insert]',
    '[Enter date]',
    '[SPECIFY a/b]',
    '[select one, or two]',
    '[choose x-y]',
    "[fill in the worker's age]",
    '<enter>',
    '<insert x 1>',
    '(insert)',
    '(Insert date, name)',
    "(INSERT worker's age)",
  ])
    checkFinds('placeholder-left', saying(`«${words}»`));
  const names =
    'diagnosis|diagnoses|treatment|treatments|medication|medications|drug|dose|date|dates|name|body part|finding|findings|number|quantity|duration|' +
    'frequency|section|sections|page|pages|sex|gender|history|symptom|symptoms|employer|occupation|mechanism|reason|result|licensure|summary|side';
  for (const name of names.split('|')) {
    checkFinds('placeholder-left', saying(`«[${name}]» «<${name.toUpperCase()}>» «{${name}}»`));
    checkSilent('placeholder-left', saying(`(${name}) [${name}x] [x${name}]`));
  }
  for (const name of ['rationale', 'decision', 'guideline', 'citation', 'specialty', 'age'])
    checkFinds('placeholder-left', saying(`«<${name}>» «{${name}}»`));
  checkSilent('placeholder-left', saying('[inserted] [insert: x] <entered> (inserted) (insert: x) [sic] <x> {x}'));
});

test('placeholder-left: fields of forms and templates', () => {
  for (const words of [
    'XX/XX/2016',
    'xx/xx/16',
    '<<drug name>>',
    '{{Drug}}',
    '{{ date of visit }}',
    '%DATE%',
    '%PATIENT_NAME%',
    'Click here to enter text',
    'Click or tap here to enter a date',
    'click here to enter text',
    'Enter text here',
    'enter text here',
    'Type text here',
    'type text here',
    'Note to self',
    'Note to Self',
    'Note To Self',
    'NOTE TO SELF',
    'FIXME',
    '[verify]',
    '[citation needed]',
    '[to be confirmed, 3rd page]',
  ])
    checkFinds('placeholder-left', saying(`«${words}».`));
  checkFinds('placeholder-left', saying('it. «Choose an item». So'));
  checkFinds('placeholder-left', saying('it, «choose an item».'));
  for (const words of [
    '«diagnosed with .»',
    '«diagnosed   with   .»',
    'her pain is «rated at ,»',
    'her pain is «rated   at   ,»',
    'she «complained of .»',
    'she «complains   of   ;»',
  ])
    checkFinds('placeholder-left', saying(words));
  checkSilent(
    'placeholder-left',
    saying('she may choose an item from a list, 10%ABC% and 5% to 10%, << 5 >> {{5}} [verified] [confirmed]'),
    saying(
      'a score rated at .5 was diagnosed with pain. Norco was prescribed , and taken . She was diagnosed with ... it. XX/5/2016x',
    ),
  );
});

test('placeholder-left: stand-ins for what is to come', () => {
  for (const words of [
    '«xxxx» and «XXXXXXXXXXXX»',
    '«xx» year, «XX»-years',
    '«xx/xx/xx» «XX/XX/XXXX» «x/x/xx» «x/xx/xxxx»',
    '«TODO»',
    '«lorem ipsum»',
    '«Lorem Ipsum»',
    '«LOREM IPSUM»',
    '«x/x/16»',
    '«X/X/2016»',
    'that it includes «***» and «????????», is «***». Those are «???»; of «***», so',
    'that it was «***». It is with «???», for «***», on «???» and include «***».',
    'that: «***»',
    'that it is «TBD», was «TBA», those are «TBD», were «TBA», on «TBD», as: «TBA»',
    'as: «[..]», is «[...]», was «[…]», are «[..]», were «[...]»',
    'a pain of «_/10», «__/10» and «___/10»',
    'as «Error! Reference source not found». «Error! Bookmark not defined» is so',
    'injury of «########», seen on «######», date «##########».',
  ])
    checkFinds('placeholder-left', saying(words));
  checkSilent(
    'placeholder-left',
    ...[
      'xxx and xxxxxxxxxxxxx, /xxxx, xx weeks',
      'x/x/x, xxx/xx/xx, x/xx/xxx',
      'todo, lorem',
      '** is **; what is ?? it, *** so, is ***x, those are *********',
      'TBD, a TBA, is TBDX',
      'that [..] it [...] reads, is […x]',
      'a pain of 5_/10, ____/10',
      'Error! There was no reference, a bookmark not defined',
      'that is so ######## of it, #### of #####, on ########x',
    ].map(saying),
  );
});

test('placeholder-left: a word or number that is missing in its sentence', () => {
  for (const words of [
    '«a  year old male»',
    '«an year-old female»',
    '«a -year-old man»',
    '«a - year old woman»',
    '«a    years old worker»',
    '«a year old, right-handed female»',
    '«a year old very strong employee»',
    '«a year-old claimant»',
    '«a year - old  claimant»',
    '«a year old  very   strong  employee»',
    '«dated ,»',
    '«dated .»',
    '«dated   ;»',
    '«dated the,»',
    '«dated the   following» letter',
    '«date of injury of .»',
    '«date  of  injury on,»',
    '«date of injury was ;»',
    '«date of injury   was ;»',
    '«date of injury is .»',
    '«injury on ,»',
    '«injured  on,»',
  ])
    checkFinds('placeholder-left', saying(words));
  checkSilent(
    'placeholder-left',
    ...[
      'a one year old male',
      'a year old very strong and tall female',
      'a year old mansion',
      'a year, an old man',
      'dated the following: May',
      'dated the following   3rd',
      'dated the following date',
      'dated the following week',
      'dated the following 3rd',
      'dated the following morning',
      'dated the following year',
      'dated the following month',
      'outdated, so',
      'the date of injury was May',
      'injury on the knee,',
    ].map(saying),
  );
});

test('placeholder-left: what is blackened where a verdict has its verb or its "not"', () => {
  const reasoned = (words: string): string => determinationWith(itemWith({ rationale: words }));
  for (const words of [
    'The request is «███ medically necessary».',
    'Norco «██████ be considered medically necessary».',
    'The request is «[REDACTED] medically necessary».',
    'The request is «XXX medically necessary».',
    'The request is «[withheld] medically necessary».',
    'The request is «[PHI] considered medically necessary».',
    'The request is «(b)(6) medically necessary».',
  ])
    checkFinds('placeholder-left', reasoned(words));
  for (const words of [
    'The request of Dr. ██████ is not medically necessary.',
    'The worker uses XXL sleeves. The request is not medically necessary.',
  ])
    checkSilent('placeholder-left', reasoned(words));
});

test('placeholder-left: what is blackened in any way, where no name stands', () => {
  const headed = (words: string): string => determinationWith(itemWith({ heading: `${words}: Upheld` }));
  for (const words of [
    'Norco «■■» daily',
    'Norco «▮▮▮▮» daily',
    'Norco «[redacted]» daily',
    'Norco «[Redacted]»',
    'Norco «[PHI]» daily',
    'Norco «[Withheld]» daily',
    'Norco daily   «(b)(6)»',
    'Bye «██»',
  ])
    checkFinds('placeholder-left', headed(words));
  for (const words of [
    'Visit to Drs. ██████',
    'Visit, doctor ██████',
    'Visit by ██████',
    'Visit from ██████',
    'Visit at ██████',
    'Visit with [redacted]',
    'Visit, ██████ MD',
    'Visit, ██████, M.D.',
    'Visit, ██████M.D',
    'Norco █ daily',
    'Norco under section 9792.21 (b)(6)',
    'Visit [withheld], M.D.',
  ])
    checkSilent('placeholder-left', headed(words));
  for (const label of [
    '«Case Number',
    '«Date Assigned',
    '«Date of Injury',
    'UR «Denial Date',
    '«Decision Date',
    'Application «Received',
    'State(s) of «Licensure',
    '«Specialty',
  ])
    checkFinds('placeholder-left', `${label}: ██████»\n\n${determinationWith(itemWith({}))}`);
  for (const words of ['«[PHI] year» old', '█«█ year» old', '█«█-years» old', '«[redacted] year» old'])
    checkFinds('placeholder-left', saying(words));
});

test('placeholder-left: each line that a merge has left, and a rule or quotation marks of a mail alone are none', () => {
  for (const end of ['\n', '\r\n']) {
    const marked = [
      '«<<<<<<< HEAD»',
      'Ibuprofen 600mg #60: Upheld',
      '«||||||| 1f2e3d4»',
      'Ibuprofen 600mg #30: Upheld',
      '«=======»',
      'Ibuprofen 600mg #60: Overturned',
      '«>>>>>>> second review»',
    ].join(end);
    checkFinds('placeholder-left', determinationWith(itemWith({ heading: marked })));
  }
  checkFinds(
    'placeholder-left',
    `«<<<<<<< HEAD»\n${caseBlock('11/03/2016')}«=======»\n${determinationWith(itemWith({}))}`,
  );
  const rest = 'It is not medically necessary.';
  for (const line of ['=======', '>>>>>>> He wrote this.', '||||||| x', 'a <<<<<<< b', '<<<<<<<', '<<<<<<<< x'])
    checkSilent(
      'placeholder-left',
      determinationWith(itemWith({ rationale: `She has pain.\n${line}\n=======\n${rest}` })),
    );
});

const HOW_MADE_SHORT = 'MAXIMUS Federal Services sent the complete case file to an expert reviewer.';

/** A determination whose paragraph on how it was made is whole, with words of it changed as given. */
const madeWith = (changes: Readonly<Record<string, string>>): string =>
  determinationWith(itemWith({})).replace(
    HOW_MADE_SHORT,
    Object.entries(changes).reduce((text, [word, other]) => text.replace(word, other), HOW_MADE),
  );

test('placeholder-left: the first of three words of the paragraph that all have, which a copy has broken', () => {
  for (const broken of [
    { affiliation: '«afliation»', practice: 'pracfice', governing: 'goveming' }, // recognition
    { affiliation: '«affilia» on', practice: 'prac ce', education: 'educa on' }, // a blank for a ligature
    { affiliation: 'a «liation»', 'five years': 'fi ve years', specialties: 'special es', education: 'educa on' },
    { affiliation: '«affil»', 'five years': 'fi', Review: 'Revi' }, // line ends that are cut off
    { complete: '«completecase»', active: 'activeclinical', experience: 'experienceand' }, // blanks that are lost
    { 'the complete': '«e» complete', strength: 'streng', 'with governing': 'wi governing' }, // letters of a font
  ])
    checkFinds('placeholder-left', madeWith(broken));
});

test('placeholder-left: two slips of a person, other words for the same, and another paragraph are not broken', () => {
  for (const own of [
    { affiliation: 'afiliation', practice: 'pratice' },
    { 'items/Service': 'items/services', condition: 'conditions', regulations: 'regulation', providers: 'provider' },
    { 'He/she': 'She', 'five years': 'ten years', 'at least 24 hours a week': 'full time', 'his/her': 'her' },
    { [HOW_MADE]: 'The file was sent to a physician, who is affiliated with none and practices in California.' },
    { affiliation: 'affil-\niation', practice: 'prac-\ntice', governing: 'govern-\ning' },
    {
      affiliation: 'a full affiliation',
      education: 'in an education',
      governing: 'a few of the governing',
      active: 'an active',
    },
    { affiliation: 'affil\niation', practice: 'prac\ntice', governing: 'govern\ning' },
  ])
    checkSilent('placeholder-left', madeWith(own));
});

test('placeholder-left: signs for letters and digits that are not known, and no box to tick nor a lost apostrophe', () => {
  checkFinds('placeholder-left', saying('«opera\u25a1ng», condi\u25a1on, medica\u25a1on'));
  checkFinds('placeholder-left', saying('of «\u25a1/\u25a1»\u25a1/2016 and \u25a1\u25a14, 1\u25a1'));
  checkSilent(
    'placeholder-left',
    saying('\u25a1 Yes \u25a1 No \u25a1Yes \u25a1No the worker\ufffds arm, don\ufffdt, 5\ufffd10, \ufffdas told\ufffd'),
  );
  checkSilent('placeholder-left', saying('one opera\u25a1ng room, a \u25a1\u25a1 and another'));
});

test('placeholder-left: lines that a comparison of two versions has left out', () => {
  const lines = determinationWith(itemWith({}))
    .split('\n')
    .map(line => ` ${line}`);
  const compared = (first: string, second: string): string =>
    ['--- a/one.txt', '+++ b/two.txt', first, ...lines.slice(0, 14), second, ...lines.slice(14)].join('\n');
  checkFinds('placeholder-left', compared('@@ -1,14 +1,14 @@', '«@@ -18,9 +18,9 @@» x'));
  checkFinds('placeholder-left', compared('«@@ -4,14 +5,14 @@»', '@@ -18,9 +19,9 @@'));
  checkSilent('placeholder-left', compared('@@ -1,14 +1,14 @@', '@@ -15,9 +15,9 @@'));
});

test('placeholder-left: beside the lines of a merge a rule of other length and quoted words are left alone', () => {
  const merged = (line: string): string =>
    determinationWith(
      itemWith({ heading: `«<<<<<<< HEAD»\nIbuprofen 600mg #60: Upheld\n${line}\n«=======»\nCane: Upheld` }),
    );
  for (const line of ['It is ======= so', '======= so', 'so =======', 'a >>>>>>> b', '========', '======'])
    checkFinds('placeholder-left', merged(line));
});

test('placeholder-left: a template that is filled in with braces or angles', () => {
  for (const words of ['<<Drug>>', '<< drug name >>', '{{ drug }}', '{{drug-name}}'])
    checkFinds('placeholder-left', saying(`«${words}»`));
  checkSilent('placeholder-left', saying('<<_drug>> and {{_drug}}, <<d>> and {{d}}'));
});
