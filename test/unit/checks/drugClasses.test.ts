import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accepts, classesOfDrugs, classesOfTopic, classNamed } from '../../../src/core/checks/rules/shared/drugClasses';

test('a class of drugs by each of its names', () => {
  const rows: Readonly<Record<string, string>> = {
    opioids: 'opioid|Opioids|opiate|opiates for pain',
    benzodiazepines: 'benzodiazepine|Benzodiazepines',
    'muscle-relaxants': 'muscle relaxant|Muscle relaxers|antispasmodics|antispastic drugs',
    nsaids: 'NSAID|NSAIDs|anti-inflammatory drugs|antiinflammatories',
    'anti-epilepsy-drugs': 'Anti-epilepsy drugs|antiepileptics|AED|AEDs',
    antidepressants: 'antidepressant|Antidepressants|anti-depressants|SSRI|SSRIs|SNRI|SNRIs|tricyclic|tricyclics',
    'proton-pump-inhibitors': 'proton pump inhibitor|PPI|PPIs',
    'h2-blockers': 'H2-blocker|H2 antagonist',
    'sedative-hypnotics': 'insomnia treatment|hypnotic|hypnotics',
    'topical-analgesics': 'topical|Topicals|Lidoderm patch|capsaicin|Flector patch|salicylate cream',
  };
  for (const [id, names] of Object.entries(rows))
    for (const name of names.split('|')) {
      assert.deepEqual(classNamed(`The ${name}`), [id], name);
      assert.deepEqual(classesOfTopic(name), [id], name);
    }
  for (const text of ['opioid-induced constipation', 'nausea of opioids', 'an H2O bath', 'relaxation', 'aeds of h2'])
    assert.deepEqual(
      classNamed(text).filter(id => id !== 'anti-epilepsy-drugs'),
      [],
      text,
    );
});

test('the classes of the drugs that a heading names, where each is of a class with a topic of its own', () => {
  const rows: readonly (readonly [heading: string, ...classes: string[]])[] = [
    ['Norco 10/325mg', 'opioids'],
    ['Naproxen and Omeprazole', 'nsaids', 'proton-pump-inhibitors'],
    ['Physical therapy'],
    ['Colace 100mg'],
    ['Norco and Colace'],
    ['Vimovo 500/20mg'],
    ['Duexis'],
    ['Arthrotec'],
  ];
  for (const [heading, ...classes] of rows) assert.deepEqual(classesOfDrugs(heading), classes, heading);
  assert.deepEqual(classesOfTopic('Carisoprodol (Soma)'), ['muscle-relaxants', 'muscle-relaxants']);
});

test('what topics of a class may speak of: its drugs, those that go with them, and what is put on the skin', () => {
  const rows: readonly (readonly [heading: string, topic: string, is: boolean])[] = [
    ['Norco 10/325mg', 'opioids', true],
    ['Norco 10/325mg', 'nsaids', false],
    ['Ambien 10mg', 'benzodiazepines', true],
    ['Valium 5mg', 'muscle-relaxants', true],
    ['Valium 5mg', 'nsaids', false],
    ['Omeprazole 20mg', 'nsaids', true],
    ['Ranitidine 150mg', 'nsaids', true],
    ['Trazodone 50mg', 'sedative-hypnotics', true],
    ['Valium 5mg', 'sedative-hypnotics', true],
    ['Naproxen 500mg', 'proton-pump-inhibitors', false],
    ['Naproxen 500mg', 'topical-analgesics', false],
  ];
  for (const [heading, topic, is] of rows) assert.equal(accepts(heading, [topic]), is, `${heading} ${topic}`);
  const onTheSkin =
    '5%|gel|gels|cream|creams|ointment|ointments|lotion|lotions|topical|topicals|patch|patches|solution|solutions|spray|sprays|roll-on|pad|pads|' +
    'tape|tapes|compound|compounded|Duragesic|Butrans|Flector|Pennsaid';
  for (const words of onTheSkin.split('|')) {
    assert.equal(accepts(`Naproxen ${words}`, ['topical-analgesics']), true, words);
    assert.equal(accepts(`Naproxen ${words}`, ['opioids']), /Duragesic|Butrans/.test(words), words);
  }
  for (const words of ['gelled', 'padded', 'rolling'])
    assert.equal(accepts(`Naproxen ${words}`, ['topical-analgesics']), false, words);
});
