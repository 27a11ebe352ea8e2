/** A region of the body at the grain of the guidelines' chapters. */
export type Region =
  | 'head'
  | 'eye'
  | 'neck'
  | 'upper-back'
  | 'low-back'
  | 'chest'
  | 'abdomen'
  | 'shoulder'
  | 'elbow'
  | 'hand'
  | 'hip'
  | 'knee'
  | 'foot';

/** Names of parts of the body with the regions that they mean. */
export interface BodyPartRow {
  /** Names in the singular, commas between; a plural in -s need not be named. */
  readonly words?: string;
  /** Structures within it, which stand for it where a heading does not name it: the rotator cuff, a meniscus. */
  readonly structures?: string;
  /** Treatments, drugs and devices that are of no other part. */
  readonly implied?: string;
  /** Devices by the parts on which they are worn, all of which a heading names with them. */
  readonly worn?: string;
  readonly at: readonly Region[];
  readonly near?: readonly Region[];
}

export const UPPER_LIMB: readonly Region[] = ['shoulder', 'elbow', 'hand'];
export const LOWER_LIMB: readonly Region[] = ['hip', 'knee', 'foot'];

/** Of names that begin at the same word the longest counts. A row without regions names no part. */
export const BODY_PART_ROWS: readonly BodyPartRow[] = [
  {
    words:
      'hand held, handheld, hands on, hand control, head to toe, face to face, head of bed, head of the bed, knee high, back up, back to, back and forth, heads up',
    at: [],
  },
  {
    implied: 'hand surgeon, hand specialist, hand therapy, hand therapist',
    at: ['hand'],
    near: ['elbow', 'shoulder', 'neck'],
  },
  { implied: 'knee walker, knee scooter, knee crutch, knee crutches', at: ['foot'], near: ['knee'] },
  {
    worn: 'ankle foot orthosis, ankle foot orthoses, ankle foot orthotic, foot drop brace, foot drop splint',
    implied: 'AFO, foot drop',
    at: ['foot'],
    near: ['knee', 'low-back'],
  },
  {
    worn: 'knee ankle foot orthosis, knee ankle foot orthoses, knee ankle foot orthotic',
    implied: 'KAFO',
    at: ['foot', 'knee'],
    near: ['low-back'],
  },
  {
    worn: 'wrist hand orthosis, wrist hand orthoses, wrist hand orthotic, wrist hand finger orthosis, wrist hand finger orthoses',
    at: ['hand'],
    near: ['elbow', 'shoulder', 'neck'],
  },
  { structures: 'lumbar sympathetic', at: ['low-back'], near: LOWER_LIMB },
  { structures: 'stellate ganglion', at: ['neck'], near: UPPER_LIMB },
  { structures: 'thoracic outlet, brachial plexus', at: ['neck', 'upper-back', 'shoulder', 'elbow', 'hand'] },
  { words: 'cervicothoracic, cervico thoracic', at: ['neck', 'upper-back'] },
  { structures: 'occipital', implied: 'cervicogenic', at: ['head', 'neck'] },
  { words: 'cervical, cervical spine, c spine, neck', implied: 'ACDF, CESI', at: ['neck'] },
  {
    words: 'thoracolumbar, thoracolumbar spine, thoraco lumbar, thoracolumbosacral',
    implied: 'TLSO',
    at: ['upper-back', 'low-back'],
  },
  {
    words: 'thoracic, thoracic spine, t spine, upper back, mid back, midback, middle back',
    at: ['upper-back'],
    near: ['low-back', 'chest'],
  },
  { structures: 'sciatic', implied: 'sciatica', at: ['low-back'], near: ['hip', 'knee'] },
  {
    words:
      'low back, lower back, lumbar, lumbar spine, lumbar sacral, lumbar sacral spine, lumbosacral, lumbosacral spine, lumbo sacral, ls spine, l spine',
    implied: 'LSO, LESI, TLIF, PLIF, ALIF, XLIF',
    at: ['low-back'],
  },
  {
    words:
      'sacroiliac, sacroiliac joint, sacro iliac, sacro iliac joint, SI joint, SIJ, sacral, sacrum, coccyx, coccygeal, tailbone, buttock',
    structures: 'piriformis, gluteal',
    at: ['low-back', 'hip'],
  },
  { words: 'back', at: ['low-back', 'upper-back'] },
  { words: 'spine', at: ['neck', 'upper-back', 'low-back'] },
  {
    structures: 'scapula, scapular, periscapular, trapezius, trapezii, rhomboid, levator scapulae',
    at: ['shoulder', 'neck', 'upper-back'],
  },
  { structures: 'labral, labrum', at: ['shoulder', 'hip'] },
  { structures: 'biceps, bicipital', at: ['shoulder', 'elbow'] },
  { structures: 'triceps', at: ['elbow'], near: ['shoulder'] },
  { structures: 'median nerve', at: ['hand'], near: ['elbow'] },
  { structures: 'iliotibial', at: ['hip', 'knee'] },
  { structures: 'peroneal, sural', at: ['foot'], near: ['knee'] },
  {
    words: 'shoulder',
    structures:
      'rotator cuff, acromion, acromial, acromioclavicular, acromioclavicular joint, subacromial, AC joint, glenohumeral, glenohumeral joint, glenoid, supraspinatus, deltoid, clavicle, clavicular',
    implied: 'acromioplasty, SLAP, Mumford, biceps tenodesis, Bankart',
    at: ['shoulder'],
  },
  { words: 'upper arm', structures: 'humerus, humeral, humeral head', at: ['elbow'], near: ['shoulder'] },
  {
    words: 'elbow',
    structures: 'radial head, epicondyle, epicondylar, olecranon',
    implied: 'epicondylitis, epicondylosis',
    at: ['elbow'],
  },
  { structures: 'cubital tunnel, ulnar, ulnar nerve, radial tunnel', at: ['elbow'], near: ['hand'] },
  { words: 'forearm', at: ['hand'], near: ['elbow'] },
  {
    words:
      'wrist, hand, finger, index finger, middle finger, long finger, ring finger, little finger, small finger, thumb',
    structures:
      'carpal, carpal tunnel, metacarpal, metacarpophalangeal, carpometacarpal, carpometacarpal joint, first dorsal compartment, TFCC, scaphoid, CMC, CMC joint, distal radius',
    implied: 'de quervain, dequervain, CTR, dupuytren',
    at: ['hand'],
  },
  {
    words: 'upper extremity, upper extremities, upper limb, BUE, RUE, LUE, arm',
    at: UPPER_LIMB,
    near: ['neck'],
  },
  { words: 'groin, inguinal', at: ['hip', 'abdomen'] },
  { words: 'thigh', structures: 'hamstring, quadriceps, femur, femoral, femoral head', at: ['hip'], near: ['knee'] },
  {
    words: 'hip, pelvis, pelvic',
    structures:
      'trochanter, trochanteric, greater trochanter, greater trochanteric, acetabular, acetabulum, femoroacetabular',
    implied: 'THA',
    at: ['hip'],
    near: ['low-back'],
  },
  {
    implied: 'Synvisc, Orthovisc, Euflexxa, Supartz, Hyalgan, hyaluronic, hyaluronate, viscosupplementation',
    at: ['knee'],
    near: ['shoulder', 'hip', 'foot'],
  },
  {
    words: 'knee',
    structures:
      'meniscus, menisci, meniscal, patella, patellar, patellofemoral, patellofemoral joint, prepatellar, genicular, ACL, MCL, cruciate, anterior cruciate ligament, tibial plateau',
    implied: 'meniscectomy, TKA, TKR',
    at: ['knee'],
  },
  {
    words: 'upper and lower extremity, upper and lower extremities',
    at: [...UPPER_LIMB, ...LOWER_LIMB],
    near: ['neck', 'low-back'],
  },
  {
    words: 'lower extremity, lower extremities, lower limb, BLE, RLE, LLE',
    at: LOWER_LIMB,
    near: ['low-back'],
  },
  {
    words: 'leg, lower leg, calf, calves, shin',
    structures: 'tibia, tibial, fibula, fibular',
    at: ['knee'],
    near: ['hip', 'foot', 'low-back'],
  },
  {
    words: 'ankle, foot, feet, heel, toe, great toe, big toe',
    structures:
      'plantar, plantar fascia, achilles, achilles tendon, hallux, metatarsal, metatarsal head, calcaneus, calcaneal, tarsal tunnel, talus, talar',
    implied: 'bunion, bunionectomy, morton',
    at: ['foot'],
  },
  { implied: 'headache, migraine', at: ['head'], near: ['neck'] },
  {
    words: 'head, brain, skull, face, jaw, TMJ, temporomandibular joint, ear, nose',
    structures: 'cranial, facial, nasal, temporomandibular',
    implied: 'craniotomy, concussion',
    at: ['head'],
    near: ['neck'],
  },
  {
    words: 'eye, eyelid',
    structures: 'ocular, retina, retinal',
    implied: 'ophthalmic, ophthalmologic, cataract',
    at: ['eye'],
    near: ['head'],
  },
  {
    words: 'chest, rib, thorax',
    structures: 'intercostal, sternum, pectoral, pectoralis',
    at: ['chest'],
    near: ['upper-back', 'shoulder'],
  },
  { words: 'abdomen, abdominal', implied: 'hernia', at: ['abdomen'], near: ['hip', 'low-back'] },
];
