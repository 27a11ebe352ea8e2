/**
 * The kinds of service that a text names, as expressions that find the same kind in other texts. Physical therapy is one
 * kind, MRI another; a service of no kind that is known here is passed over.
 */
export const kindsIn = (text: string): RegExp[] => KINDS.filter(kind => kind.test(text));

/** Kinds of service by the words that name them; one that goes by several names has them in one row. */
const KINDS: readonly RegExp[] = [
  /\bMRIs?\b|\bMRA\b|\bmagnetic resonance/i,
  /\bCT\b|\bcomputed tomograph|\bCAT scan/i,
  /\bx-?rays?\b|\bradiograph/i,
  /\bultraso(?:und|nograph)/i,
  /\bEMGs?\b|\bNCS\b|\bNCVs?\b|\belectromyogra|\bnerve conduction|\belectrodiagnos/i,
  /\burin|\bUDS\b|\bUDT\b|\bdrug (?:screen|test)|\btoxicolog/i,
  /\bacupunct/i,
  /\bchiropract|\bmanipulat|\bmanual therap/i,
  /\bphysical (?:therap|medicine)|\bphysiotherap|\bPT\b|\bpostoperative therap|\bpost-operative therap/i,
  /\baqua|\bpool\b/i,
  /\bhand therap|\boccupational therap/i,
  /\bmassage|\bmyofascial/i,
  /\bTENS\b|\belectrical (?:nerve )?stimulat|\bstimulator|\bH-?wave|\binterferential/i,
  /\bbrac(?:es?|ing)\b|\bortho(?:sis|tic)|\b(?:lumbar|back|knee|elbow|wrist|ankle) supports?\b|\bLSO\b|\bcorset|\bsplint/i,
  /\bepidural|\bESIs?\b|\btransforaminal|\binterlaminar/i,
  /\bfacet|\bmedial branch|\bradiofrequency|\brhizotomy|\bneurotomy|\bablation/i,
  /\btrigger point|\bTPIs?\b/i,
  /\bhome health|\bhome care|\bcaregiver/i,
  /\bpsych|\bcognitive|\bCBT\b|\bbiofeedback|\bbehavio/i,
  /\bshock ?wave|\bESWT\b/i,
  /\bmattress|\bbed\b/i,
  /\bwheelchair|\bscooter|\bwalker/i,
  /\bfunctional (?:restoration|capacity)|\bwork (?:hardening|conditioning)|\bFCE\b|\bFRP\b/i,
  /\bgym\b|\bhealth club|\bweight loss|\bweight reduction/i,
];
