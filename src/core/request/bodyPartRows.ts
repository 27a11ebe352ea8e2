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
  readonly words: string;
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
    words: 'hand surgeon, hand specialist, hand therapy, hand therapist',
    at: ['hand'],
    near: ['elbow', 'shoulder', 'neck'],
  },
  { words: 'knee walker, knee scooter, knee crutch, knee crutches', at: ['foot'], near: ['knee'] },
  { words: 'ankle foot orthosis, ankle foot orthoses, AFO, foot drop', at: ['foot'], near: ['knee', 'low-back'] },
  { words: 'lumbar sympathetic', at: ['low-back'], near: LOWER_LIMB },
  { words: 'stellate ganglion', at: ['neck'], near: UPPER_LIMB },
  { words: 'thoracic outlet, brachial plexus', at: ['neck', 'upper-back', 'shoulder', 'elbow', 'hand'] },
  { words: 'cervicothoracic, cervico thoracic', at: ['neck', 'upper-back'] },
  { words: 'cervicogenic, occipital', at: ['head', 'neck'] },
  { words: 'cervical, cervical spine, neck, ACDF, CESI', at: ['neck'] },
  {
    words: 'thoracolumbar, thoracolumbar spine, thoraco lumbar, thoracolumbosacral, TLSO',
    at: ['upper-back', 'low-back'],
  },
  {
    words: 'thoracic, thoracic spine, upper back, mid back, midback, middle back',
    at: ['upper-back'],
    near: ['low-back', 'chest'],
  },
  { words: 'sciatic, sciatica', at: ['low-back'], near: ['hip', 'knee'] },
  {
    words:
      'low back, lower back, lumbar, lumbar spine, lumbar sacral, lumbar sacral spine, lumbosacral, lumbosacral spine, lumbo sacral, ls spine, LSO, LESI, TLIF, PLIF, ALIF, XLIF',
    at: ['low-back'],
  },
  {
    words: 'sacroiliac, sacro iliac, SI joint, SIJ, sacral, sacrum, coccyx, coccygeal, piriformis, gluteal, buttock',
    at: ['low-back', 'hip'],
  },
  { words: 'back', at: ['low-back', 'upper-back'] },
  { words: 'spine', at: ['neck', 'upper-back', 'low-back'] },
  {
    words: 'scapula, scapular, periscapular, trapezius, trapezii, rhomboid, levator scapulae',
    at: ['shoulder', 'neck', 'upper-back'],
  },
  { words: 'labral, labrum', at: ['shoulder', 'hip'] },
  { words: 'biceps, bicipital', at: ['shoulder', 'elbow'] },
  { words: 'triceps', at: ['elbow'], near: ['shoulder'] },
  { words: 'median nerve', at: ['hand'], near: ['elbow'] },
  { words: 'iliotibial', at: ['hip', 'knee'] },
  { words: 'peroneal, sural', at: ['foot'], near: ['knee'] },
  {
    words:
      'shoulder, rotator cuff, acromion, acromial, acromioplasty, acromioclavicular, subacromial, AC joint, glenohumeral, glenoid, SLAP, Mumford, biceps tenodesis, supraspinatus, Bankart, deltoid, clavicle, clavicular',
    at: ['shoulder'],
  },
  { words: 'upper arm, humerus, humeral, humeral head', at: ['elbow'], near: ['shoulder'] },
  {
    words: 'elbow, radial head, epicondyle, epicondylar, epicondylitis, epicondylosis, olecranon',
    at: ['elbow'],
  },
  { words: 'cubital tunnel, ulnar, radial tunnel', at: ['elbow'], near: ['hand'] },
  { words: 'forearm', at: ['hand'], near: ['elbow'] },
  {
    words:
      'wrist, hand, finger, thumb, carpal, metacarpal, metacarpophalangeal, carpometacarpal, de quervain, dequervain, TFCC, CTR, scaphoid, CMC, distal radius, dupuytren',
    at: ['hand'],
  },
  {
    words: 'upper extremity, upper extremities, upper limb, BUE, RUE, LUE, arm',
    at: UPPER_LIMB,
    near: ['neck'],
  },
  { words: 'groin, inguinal', at: ['hip', 'abdomen'] },
  { words: 'thigh, hamstring, quadriceps, femur, femoral, femoral head', at: ['hip'], near: ['knee'] },
  {
    words: 'hip, pelvis, pelvic, trochanter, trochanteric, acetabular, acetabulum, femoroacetabular, THA',
    at: ['hip'],
    near: ['low-back'],
  },
  {
    words: 'Synvisc, Orthovisc, Euflexxa, Supartz, Hyalgan, hyaluronic, hyaluronate, viscosupplementation',
    at: ['knee'],
    near: ['shoulder', 'hip', 'foot'],
  },
  {
    words:
      'knee, meniscus, menisci, meniscal, meniscectomy, patella, patellar, patellofemoral, prepatellar, genicular, ACL, MCL, cruciate, TKA, TKR, tibial plateau',
    at: ['knee'],
  },
  {
    words: 'lower extremity, lower extremities, lower limb, BLE, RLE, LLE',
    at: LOWER_LIMB,
    near: ['low-back'],
  },
  {
    words: 'leg, lower leg, calf, calves, tibia, tibial, fibula, fibular, shin',
    at: ['knee'],
    near: ['hip', 'foot', 'low-back'],
  },
  {
    words:
      'ankle, foot, feet, heel, toe, plantar, achilles, hallux, bunion, bunionectomy, metatarsal, metatarsal head, calcaneus, calcaneal, tarsal tunnel, talus, talar, morton',
    at: ['foot'],
  },
  { words: 'headache, migraine', at: ['head'], near: ['neck'] },
  {
    words:
      'head, brain, skull, cranial, craniotomy, facial, face, jaw, TMJ, temporomandibular, concussion, ear, nose, nasal',
    at: ['head'],
    near: ['neck'],
  },
  { words: 'eye, ocular, ophthalmic, ophthalmologic, retina, retinal, cataract', at: ['eye'], near: ['head'] },
  {
    words: 'chest, rib, intercostal, sternum, thorax, pectoral, pectoralis',
    at: ['chest'],
    near: ['upper-back', 'shoulder'],
  },
  { words: 'abdomen, abdominal, hernia', at: ['abdomen'], near: ['hip', 'low-back'] },
];
