import { test } from 'node:test';
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
    'Enter text here',
    'Note to self',
    'FIXME',
    '[verify]',
    '[citation needed]',
    '[to be confirmed, 3rd page]',
  ])
    checkFinds('placeholder-left', saying(`«${words}».`));
  checkFinds('placeholder-left', saying('it. «Choose an item». So'));
  for (const words of ['«diagnosed with .»', 'her pain is «rated at ,»', 'she «complained of .»'])
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
    '«lorem ipsum» «Lorem Ipsum»',
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
    '«dated ,»',
    '«dated .»',
    '«dated   ;»',
    '«dated the,»',
    '«dated the   following» letter',
    '«date of injury of .»',
    '«date  of  injury on,»',
    '«date of injury was ;»',
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
