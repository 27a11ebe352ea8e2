import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindsIn } from '../../../src/core/checks/rules/shared/serviceKinds';

/** The names of one kind of service in each row: each is found by the row's kind, and by no other. */
const NAMES_OF_KINDS: readonly string[] = [
  'MRI|MRIs|MRA|magnetic resonance imaging',
  'CT|computed tomography|CAT scan',
  'x-ray|x-rays|xray|radiograph|radiography',
  'ultrasound|ultrasonography',
  'EMG|EMGs|NCS|NCV|NCVs|electromyogram|nerve conduction|electrodiagnostics',
  'urinalysis|urine test|UDS|UDT|drug screen|drug tests|toxicology',
  'acupuncture',
  'chiropractic|manipulation|manual therapy',
  'physical therapy|physical medicine|physiotherapy|PT|postoperative therapy|post-operative therapy',
  'aquatic|aqua therapy|pool',
  'hand therapy|occupational therapy',
  'massage|myofascial release',
  'TENS|electrical stimulation|electrical nerve stimulation|stimulator|H-wave|Hwave|interferential unit',
  'brace|braces|bracing|orthosis|orthotics|lumbar support|back supports|knee support|elbow support|wrist support|ankle support|LSO|corset|splint',
  'epidural|ESI|ESIs|transforaminal|interlaminar',
  'facet|medial branch|radiofrequency|rhizotomy|neurotomy|ablation',
  'trigger point|TPI|TPIs',
  'home health|home care|caregiver',
  'psychologist|cognitive|CBT|biofeedback|behavioral',
  'shock wave|shockwave|ESWT',
  'mattress|bed',
  'wheelchair|scooter|walker',
  'functional restoration|functional capacity|work hardening|work conditioning|FCE|FRP',
  'gym|health club|weight loss|weight reduction',
];

test('each kind of service goes by all of its names, and by none of another kind', () => {
  const found = NAMES_OF_KINDS.map(names =>
    names.split('|').map(name => {
      const kinds = kindsIn(`a ${name} here`);
      assert.equal(kinds.length, 1, name);
      return kinds[0]!.source;
    }),
  );
  for (const kinds of found) assert.equal(new Set(kinds).size, 1);
  assert.equal(new Set(found.flat()).size, NAMES_OF_KINDS.length);
});

test('words that only begin or end like the name of a service are of no kind', () => {
  for (const words of [
    'a support',
    'the head support',
    'bedside',
    'weight',
    'a tense ptosis',
    'electrical burns',
    'embrace',
    'H/wave',
    'functional',
    'a scan',
    'postoperative care',
  ])
    assert.deepEqual(kindsIn(words), [], words);
});
