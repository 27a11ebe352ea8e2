import type { ServiceCategory } from '../model/model';

/** Words by which a service is known; categories and subcategories are the State's own. */
export interface ServiceRow {
  /** Null of words that tell nothing by themselves, and keep those within them from telling: "post-surgical". */
  readonly category: ServiceCategory | null;
  readonly subcategory: string | null;
  /** See PhraseRow. */
  readonly words: string;
  /** Of words that stand beside others as well: they tell only where no other word does. */
  readonly isVague?: true;
}

const row = (category: ServiceCategory | null, subcategory: string | null, words: string): ServiceRow => ({
  category,
  subcategory,
  words,
});

const vague = (category: ServiceCategory, subcategory: string | null, words: string): ServiceRow => ({
  ...row(category, subcategory, words),
  isVague: true,
});

/** Of phrases that begin at the same word the longest counts; of those at several words the first. */
export const SERVICE_ROWS: readonly ServiceRow[] = [
  row(
    null,
    null,
    'injection pen, pen injector, auto-injector, autoinjector, post-surgical, post-surgery, pre-surgical, pre-operative, post-operative, pre-op, post-op, after surgery, status post, s/p, surgical service, ultrasound guid*, ultrasonic guid*, fluoroscop* guid*, fluoroscopically, ct guid*, mri guid*, under fluoroscop*, under ultrasound, with fluoroscop*, with ultrasound, rule out, dental pain, work status, in lab, test strip',
  ),

  row(
    'diagnostic-testing',
    'imaging',
    'mri, mra, mr arthro*, mr neurogra*, magnetic resonance, ct, cta, ct scan, ct myelogra*, cat scan, computed tomogra*, computerized tomogra*, x-ray, xr, radiograph*, plain film, ultrasound, ultrasonogra*, sonogra*, diagnostic ultraso*, bone scan, discogra*, myelogra*, arthrogram, spect, pet scan, dexa, bone density, fluoroscop*, echocardiogra*, doppler, duplex, imaging, venogra*, angiogra*, mammogra*',
  ),
  row(
    'diagnostic-testing',
    'emg-ncv-ncs',
    'emg, ncs, ncv, emg ncv, emg ncs, electromyogra*, electro-myogra*, nerve conduction, electrodiagnos*, electro-diagnos*',
  ),
  row(
    'diagnostic-testing',
    'laboratory',
    'urinalysis, urine, drug screen*, drug test*, drug panel, uds, udt, uts, toxicolog*, lab, laborator*, blood test*, blood work, blood draw, blood count, complete blood, metabolic panel, cbc, cmp, bmp, pt/ptt, ptt, pt/inr, pt inr, prothrombin, hba1c, a1c, lipid panel, liver function, renal function, hepatic panel, hepatic function, liver panel, narcotic risk, cyp, cyp450, kidney function, esr, crp, tsh, vitamin d level, testosterone level, dna test*, dna, genetic, cytochrome, pharmacogen*, pathology, chem 8, chem 12, chem 20, chem panel, chemistry panel, type and screen, nasal swab, mrsa screen*, mrsa, specimen, confirmatory test*, quantitative drug',
  ),
  row(
    'diagnostic-testing',
    'other-diagnostic-tests',
    'eeg, electroencephalogra*, ssep, somatosensory, ekg, ecg, electrocardio*, polysomno*, sleep study, sleep stud*, spirometr*, pulmonary function, functional capacity, fce, range of motion test*, range of motion measure*, muscle test*, vng, videonystagmo*, electronystagmo*, vestibular test*, audiogram, audiolog* test*, hearing test*, visual field*, holter, stress test, treadmill test, endoscop*, colonoscop*, egd, gastric emptying, urodynamic*, qme, allergy test*, computerized, balance test*, cardio-respiratory, autonomic test*, sudoscan, vsnct, voltage actuated, intra-operative neuro* test*, vascular stud*, inclinometr*',
  ),
  vague(
    'diagnostic-testing',
    'other-diagnostic-tests',
    'test, testing, studies, study, screening, panel, diagnostic test*',
  ),

  row(
    'dmepos',
    'electrical-stimulation',
    'tens, tens unit, ems, ems unit, nmes, interferential, if unit, ifc, h-wave, e-stim*, electrical stimulat*, electric* stimulat*, electro-stimulat*, muscle stimulator, nerve stimulator unit, neurostimulator unit, neuro-stimulator unit, transcutaneous electric*, galvanic stimulat*, microcurrent, alpha stim, alpha-stim, multi-stim, bone growth stimulat*, bone stimulat*, stimulator unit, orthostim*, prime dual, surgi-stim, x-force, solace',
  ),
  row(
    'dmepos',
    'prosthetics-orthotics',
    'brace, bracing, pneumatic brace, orthosis, orthoses, orthotic, lso, tlso, afo, splint, sling, ultrasling, immobilizer, prosthe*, lumbar support, back support, wrist support, knee support, ankle support, cervical collar, collar, corset, insole, arch support, orthopedic shoe, custom shoe, diabetic shoe, shoe, cam walker, cam boot, walking boot, boot, thumb spica, knee sleeve, elbow sleeve, sleeve, tennis elbow strap, wrist wrap, back belt, sacroiliac belt, heel cup, heel lift, cast',
  ),
  row(
    'dmepos',
    'supplies',
    'supplies, electrode, battery, batteries, gloves, glove, gauze, dressing, bandage, diaper, catheter, lead wire, tens supplies, tens pads, garment, conductive garment, syringe supplies, needles, wipes, wound supplies, incontinence, test strips, compression stocking, compression hose, ted hose, stocking',
  ),
  row(
    'dmepos',
    'dme',
    'dme, durable medical, wheelchair, walker, rollator, cane, crutch, crutches, scooter, knee scooter, knee walker, mattress, bed, hospital bed, pillow, cushion, cold therapy, cryotherapy unit, cryo*, ice machine, ice pack, ice unit, cold pack, cold unit, cold compress*, polar care, game ready, vasopneumatic, hot/cold, hot cold, heat pad, heating pad, heating system, heat wrap, thermophore, moist heat, thermacure, thermacool, q-tech, cpm, continuous passive, traction unit, traction device, home traction, pneumatic traction, traction, compression device, compression unit, compression pump, compression sleeve, intermittent compression, intermittent pneumatic, pneumatic compression, dvt, vascutherm, vascu*, pneumatic, sequential compression, hearing aid, cpap, bipap, commode, shower chair, shower bench, bath chair, grab bar, raised toilet, toilet seat, lift chair, recliner, chair, ergonomic, sit-stand, sit to stand, standing desk, desk, workstation, keyboard, mouse, computer, home exercise kit, exercise kit, exercise ball, exercise band, theraband, foam roller, exercise bike, stationary bike, treadmill, inversion table, theracane, massager, massage chair, paraffin, ultrasound unit, ultrasound machine, spa, jacuzzi, hot tub, ramp, hand-held shower, reacher, grabber, service dog, service animal, blood pressure monitor, blood pressure cuff, glucometer, glucose monitor, oxygen, nebulizer, air purifier, air filter, humidifier, dehumidifier, transport chair, stair lift, stairlift, tempurpedic, tempur-pedic, sleep number, overhead pulley, pulley, shoulder wrap, knee wrap, cold wrap, infusion pump, pain pump, dynasplint, static progressive, jas, lamp, light therapy unit, spine stabilizer',
  ),
  vague(
    'dmepos',
    'dme',
    'purchase, rental, rent, unit, kit, device, machine, equipment, pump, stimulator, support, wrap, belt, pad, monitor, system, vest',
  ),

  row(
    'evaluation-management',
    'dental',
    'dental, dentist*, tooth, teeth, scaling, root planing, orthodon*, periodon*, oral appliance, crown, root canal, bite guard, night guard, mouth guard, denture, endodon*, bridge, oral surgeon, dental implant',
  ),
  row(
    'evaluation-management',
    'medical-specialties',
    'consult*, office visit, office consult*, follow-up visit, follow-up office, follow-up appointment, follow-up consult*, follow-up evaluat*, follow-up with, clearance, medical clearance, pre-operative clearance, pre-operative medical, pre-op clearance, pre-op medical, referral, e/m, e&m, specialist, second opinion, transfer of care, re-check, physician visit, doctor visit, clinic visit, pain management, pain medicine, pain specialist, neurolog*, rheumatolog*, internal medicine, internist, cardiolog*, gastroenterolog*, urolog*, dermatolog*, podiatr*, ophthalmolog*, optometr*, physiatr*, otolaryngolog*, ent, pulmonolog*, endocrinolog*, toxicologist, dietician, dietitian, nutrition*, orthopedist, orthopaedist, ortho follow-up, orthopedic follow-up, orthopedic evaluat*, orthopedic referral, orthopedic visit, primary treating, medication management, history and physical, physical exam*, treatment with a, treatment with pain, treatment with, sleep specialist, hand specialist, spine specialist, qualified medical, impairment rating, permanent and stationary',
  ),
  vague(
    'evaluation-management',
    'medical-specialties',
    'follow-up, evaluation, re-evaluation, re-evaluat*, evaluat*, visit, appointment, examination, exam, assessment, telemedicine, telehealth',
  ),

  row(
    'home-health',
    null,
    'home health*, home care, homecare, homemaker, home aide, home attendant, in-home, in home, caregiver, caretaker, home nurs*, home visit by a nurse, nurse visit, nursing visit, rn visit, registered nurse, lvn, nursing service, nursing care, skilled nursing visit, skilled nurse, home assistance, housekeep*, house keep*, household help, personal care, attendant care, home infusion, home physical therap*, home occupational therap*, nurse evaluation, nurse case',
  ),

  row(
    'injections',
    'facet-injection',
    'facet injection, facet joint injection, facet block, facet joint block, facet nerve block, facet steroid, facet joint steroid, facet, medial branch block, medial branch nerve block, median branch block, medial branch, mbb, z-joint injection, zygapophys* joint injection, lumbar facet*, cervical facet*, thoracic facet*, lumbar medial branch, cervical medial branch, thoracic medial branch, intra-articular facet*',
  ),
  row(
    'injections',
    'injection',
    'injection, inject, block, nerve block, epidural, esi, lesi, cesi, tfesi, transforaminal, interlaminar, selective nerve root, snrb, tpi, trigger point, ganglion block, stellate ganglion, sympathetic block, lumbar sympathetic, plexus block, caudal, botox, botulinum, prp, platelet rich, platelet-rich, prolotherapy, sacroiliac joint injection, si joint injection, sij injection, greater occipital nerve, blood patch, cortisone, corticosteroid injection, steroid injection, stem cell',
  ),
  row(
    'pharmaceuticals',
    'viscosupplementation',
    'synvisc*, orthovisc, euflexxa, supartz, hyalgan, monovisc, gel-one, gelsyn, durolane, viscosuppl*, visco-suppl*, hyaluron*',
  ),

  row(
    'programs',
    'functional-restoration',
    'functional restoration, frp, follow-up functional restoration, nespc, multi-disciplinary, inter-disciplinary, help program, pain program, pain management program, chronic pain program, work hardening, work conditioning, functional rehabilitation, nchrp',
  ),
  row(
    'programs',
    'brain-injury',
    'brain injury, brain injury program, tbi program, neuro-rehab*, cognitive rehab*, cognitive remediation',
  ),
  row(
    'programs',
    'weight-loss',
    'weight loss, weight reduc*, weight management, weight control, lindora, weight watchers, jenny craig, medifast, optifast',
  ),
  row(
    'programs',
    null,
    'gym, gym membership, health club, fitness center, pool membership, ymca, detox*, rehabilitation program, rehab program, inpatient rehab*, outpatient rehab* program, smoking cessation, wellness program, day treatment, day program',
  ),

  row(
    'behavioral-health',
    'psych-evaluation',
    'psycholog* evaluat*, psycholog* consult*, psycholog* assess*, psycholog* test*, psycholog* clearance, psych* evaluat*, psych* consult*, psych* eval, psych* test*, psych* clearance, psych eval, psych consult*, psychiatr* evaluat*, psychiatr* consult*, psychiatr* referral, neuropsych* evaluat*, neuropsych* test*, neuropsych* assess*, neuropsych*, neuro-psych* evaluat*, neuro-psych* test*, psychometric*, behavioral evaluat*, behavioral consult*, behavioral assess*, beck depression, beck anxiety, mental health evaluat*',
  ),
  row(
    'behavioral-health',
    'psych-therapies',
    'partial hospitalization, partial hospital program, psych*, cognitive behavio*, cbt, biofeedback, bio-feedback, behaviou* therap*, behavioral*, behavioural*, counsel*, stress management, hypno*, relaxation, mental health, emdr, group therap*, individual therap*, family therap*, cognitive therap*, desensitization, mindfulness, medical hypno*, eye movement, transcranial magnetic, tms, rtms',
  ),

  row(
    'rehabilitation',
    'acupuncture',
    'acupunct*, electro-acupunct*, electroacupunct*, infrared acupunct*, accupunct*, acupressure, cupping',
  ),
  row(
    'rehabilitation',
    'chiropractic',
    'chiropract*, chiro, spinal manipulat*, manipulation, manipulative therap*, manipulative treatment, spinal adjustment, manual manipulation',
  ),
  row(
    'rehabilitation',
    'physical-occupational-therapy',
    'physical therap*, physical-therapy, physio-therap*, physiotherap*, pt, pt/ot, occupational therap*, ot, aqua therap*, aquatic, aquatic therap*, aqua*, pool, pool therap*, water therap*, hydro-therap*, hydrotherap*, hand therap*, therapeutic exerc*, physical medicine, physical rehab*, home exercise program, home exercise instruct*, gait train*, vestibular rehab*, vestibular therap*, balance therap*, post-operative therap*, post-op therap*, strengthening, stretching, range of motion exerc*, land therap*, work simulation',
  ),
  row(
    'rehabilitation',
    'other-therapies',
    'massage, massage therap*, myofascial, myo-fascial, manual therap*, deep tissue, soft tissue, speech therap*, speech, therapeutic ultrasound, ultrasound therap*, ultrasound treatment, laser therap*, low level laser, cold laser, laser, pilates, yoga, tai chi, feldenkrais, electrical stimulation therap*, infrared, kinesio*, kinesio tap*, decompression therap*, spinal decompression therap*, non-surgical decompression, iontophoresis, phonophoresis, hyperbaric, cranio-sacral, craniosacral, heat therap*, diathermy, paraffin bath, vision therap*, recreational therap*, music therap*, art therap*, hippotherap*',
  ),
  vague(
    'rehabilitation',
    'other-therapies',
    'therapy, therapies, therapeutic, modalit*, rehabilitation, rehab, exercise',
  ),

  row(
    'surgery',
    'adjunct-surgical-services',
    'assistant surgeon, surgical assistant, assistant, pa-c, surgery assistant, physician assistant, co-surgeon, anesthesi*, monitored anesthesia, surgery center, surgical center, surgical facility, facility fee, facility, outpatient facility, hospital stay, inpatient stay, in-patient stay, inpatient, in-patient, inpatient hospital*, hospitalization, hospital admission, overnight stay, hour stay, length of stay, los, intra-operative monitor*, intra-operative neuro*, intraoperative monitor*, neuromonitoring, neuro-monitoring, cell saver, surgical tray, vascular surgeon assist*, vascular access surgeon, recovery room',
  ),
  row(
    'surgery',
    'surgical-consult',
    'surg* consult*, surg* evaluat*, surg* referral, surgeon, spine surgeon, spinal surgeon, hand surgeon, orthopedic surgeon, neuro-surgeon, neurosurg* consult*, neurosurg* evaluat*, neurosurg* referral, orthopedic surg* consult*, orthopedic surg* evaluat*, orthopedic surg* referral, spine surg* consult*, spine surg* evaluat*, spine surg* referral, spinal surg* consult*, spinal surg* evaluat*, hand surg* consult*, hand surg* evaluat*',
  ),
  row(
    'surgery',
    'arthroscopic',
    'arthroscop*, diagnostic arthroscop*, acromioplast*, sub-acromial decompress*, meniscectom*, chondroplast*, slap repair, endoscopic carpal tunnel',
  ),
  row(
    'surgery',
    'spine',
    'fusion, spinal fusion, laminectom*, laminotom*, hemi-laminectom*, discectom*, diskectom*, micro-dis*, microdis*, foraminotom*, acdf, tlif, plif, alif, xlif, vertebroplast*, kyphoplast*, corpectom*, disc replacement, disk replacement, disc arthroplast*, spine surg*, spinal surg*, back surg*, lumbar surg*, cervical surg*, lumbar decompress*, cervical decompress*, lumbar fusion, cervical fusion, posterior lumbar inter*, anterior lumbar inter*, anterior cervical disc*, anterior cervical disk*, interbody, spinal cord stimulator, dorsal column stimulator, scs, intrathecal pump, rhizotom*, neurotom*, radio-frequency, rfa, rf ablation, facet rhizotom*, facet neurotom*, facet ablation, facet joint rhizotom*, facet radio-frequency, facet joint radio-frequency, lumbar facet rhizotom*, lumbar facet radio-frequency, cervical facet rhizotom*, cervical facet radio-frequency, lumbar facet neurotom*, cervical facet neurotom*, medial branch radio-frequency, medial branch rhizotom*, medial branch neurotom*, lumbar medial branch radio-frequency, lumbar medial branch rhizotom*, cervical medial branch radio-frequency, medial branch ablation, percutaneous disc*, nucleoplast*, idet, interspinous, basivertebral, intracept',
  ),
  row(
    'surgery',
    'non-arthroscopic',
    'surgery, surgical, surgeries, open reduction, orif, reconstruct*, repair, replacement, arthroplast*, hardware removal, removal of hardware, removal, carpal tunnel release, carpal tunnel surg*, trigger finger release, cubital tunnel release, ulnar nerve release, ulnar nerve transposition, transposition, release, decompression, decompressi*, implant*, osteotom*, tenodes*, tenolys*, tenotom*, synovectom*, excision, resection, debridement, amputation, hernia*, transplant*, neurolysis, neurectom*, arthrodes*, manipulation under anesthesia, mua, bunionectom*, fasciotom*, ganglion cyst, hemi-arthroplast*, total knee, total hip, total shoulder, tkr, tka, tha, thr, revision, ablation, pin removal, bariatric, gastric bypass, cholecystectom*, cataract, skin graft, bone graft, scar revision, incision and drainage, aspiration, septoplast*, rhinoplast*, turbin*, sinus surg*, vitrectom*, keratectom*, keratoplast*, trabeculectom*, peripheral nerve stimulator trial, peripheral nerve stimulator implant*',
  ),

  row(
    'pharmaceuticals',
    'topical-compounds',
    'compound cream, compounded cream, compound ointment, compound gel, compound topical*, compounded topical*, topical compound*',
  ),
  row('pharmaceuticals', 'topical-analgesics', 'topical analgesic'),
  row(
    'pharmaceuticals',
    'opioids',
    'tylenol #3, tylenol #4, tylenol with codeine, acetaminophen with codeine, acetaminophen codeine, apap codeine',
  ),
  row('pharmaceuticals', 'medical-foods', 'medical food'),
  row('pharmaceuticals', 'supplements', 'fish oil, dietary supplement, nutritional supplement, multivitamin'),
  row('pharmaceuticals', 'laxatives', 'stool softener, laxative'),
  row('pharmaceuticals', 'muscle-relaxants', 'muscle relaxant, muscle relaxer'),

  row(
    'transportation',
    null,
    'transport*, taxi, medical transport*, non-emergency transport*, ambulance, mileage, ride, car service, van service',
  ),

  row(
    'other',
    null,
    'shock-wave, shock wave, eswt, extracorporeal, modification of home, modification of vehicle, home modification, vehicle, car, scooter lift, skilled nursing, skilled nursing facility, skilled nursing facilit*, snf, assisted living, interpret*, translat*, travel, compound fee, medical record*, membership, childcare, child care, day care, housing, marijuana, medical marijuana, cannabis, medical cannabis, thc, gardening, gardener, yard work, lawn, landscap*, report, copies, lodging, hotel, meals, tuition, vocational*, school, case manage*, nurse case manage*, moving, pet care',
  ),
];
