import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areSeveral, bodyPartsIn, forNerveStudy, liesIn, regionsIn } from '../../../src/core/request/bodyParts';

/** "cervical spine: neck" for each part that a text names. */
const partsIn = (text: string): string[] => bodyPartsIn(text).map(part => `${part.text}: ${part.at.join(' ')}`);

test('parts that a heading names or implies', () => {
  const rows: readonly (readonly [text: string, ...parts: string[]])[] = [
    ['MRI of the cervical spine', 'cervical spine: neck'],
    ['MRI of the cervical and lumbar spine', 'cervical: neck', 'lumbar spine: low-back'],
    ['LSO brace (lumbar-sacral orthosis)', 'LSO: low-back', 'lumbar-sacral: low-back'],
    ['Epidural injection at L4-5', 'L4-5: low-back'],
    ['Fusion C5-C6', 'C5-C6: neck'],
    ['MRI of the C-spine', 'C-spine: neck'],
    ['X-ray, L spine', 'L spine: low-back'],
    ['Spine surgeon', 'Spine: neck upper-back low-back'],
    ['Lumbar fusion L4-5', 'Lumbar: low-back'],
    ['Right carpal tunnel release', 'carpal tunnel: hand'],
    ['Arthroscopic meniscectomy', 'meniscectomy: knee'],
    ['Repair of the rotator cuff', 'rotator cuff: shoulder'],
    ['Trigger thumbs', 'thumbs: hand'],
    ['X-ray of both feet', 'feet: foot'],
    ['Radial head excision', 'Radial head: elbow'],
    ['Neck & upper back massage', 'Neck: neck', 'upper back: upper-back'],
    ['Therapy, upper extremities', 'upper extremities: shoulder elbow hand'],
  ];
  for (const [text, ...parts] of rows) assert.deepEqual(partsIn(text), parts, text);
});

test('words that only look like parts', () => {
  for (const text of [
    'Biofeedback, 6 sessions',
    'Hand-held shower for the bath',
    'Head-to-toe massage',
    'Spinal cord stimulator trial',
    'Vitamin B12 and C 500mg',
    'L0631 purchase',
    'Handicapped placard',
    'Follow-up to go back to work',
  ])
    assert.deepEqual(partsIn(text), [], text);
});

test('equipment named after one part and worn for another', () => {
  assert.deepEqual(partsIn('Knee scooter rental'), ['Knee scooter: foot']);
  assert.deepEqual(partsIn('Bilateral AFO'), ['AFO: foot']);
  assert.deepEqual(partsIn('Ankle-foot orthosis'), ['Ankle-foot orthosis: foot']);
});

test('a part lies in a chapter or next to it', () => {
  const lies = (part: string, chapter: string) => liesIn(bodyPartsIn(part)[0]!, regionsIn(chapter));
  assert.ok(lies('cervical spine', 'Neck and Upper Back'));
  assert.ok(lies('thoracic spine', 'Low Back - Lumbar & Thoracic'));
  assert.ok(lies('left lower extremity', 'low back, lumbar'));
  assert.ok(lies('SI joint', 'Hip & Pelvis'));
  assert.ok(lies('wrist', 'Carpal Tunnel Syndrome'));
  assert.ok(!lies('cervical spine', 'low back, lumbar, lumbosacral, sacroiliac'));
  assert.ok(!lies('low back', 'neck, cervical, upper back, thoracic'));
  assert.ok(!lies('elbow', 'forearm, wrist, hand, finger, thumb'));
  assert.ok(!lies('knee', 'ankle, foot, toe, heel'));
});

test('one part in two words, and several parts', () => {
  assert.ok(!areSeveral(bodyPartsIn('low back and L4-5')));
  assert.ok(!areSeveral(bodyPartsIn('right wrist and hand')));
  assert.ok(!areSeveral(bodyPartsIn('Trigger points')));
  assert.ok(areSeveral(bodyPartsIn('cervical and lumbar spine')));
  assert.ok(areSeveral(bodyPartsIn('both knees and the left ankle')));
});

test('a study of the nerves of a limb reaches to the spine', () => {
  const wrist = bodyPartsIn('EMG of the right wrist')[0]!;
  assert.ok(!liesIn(wrist, regionsIn('neck')));
  assert.ok(liesIn(forNerveStudy(wrist), regionsIn('neck')));
  assert.ok(!liesIn(forNerveStudy(wrist), regionsIn('low back')));
});
