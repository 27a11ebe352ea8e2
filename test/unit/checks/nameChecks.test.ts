import { test } from 'node:test';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

const named = (heading: string, rationale: string) =>
  determinationWith(itemWith({ heading: `${heading}: Upheld`, rationale }));

test('name-differs: a known drug and a slip of the pen in it', () => {
  checkFinds(
    'name-differs',
    named('60 tablets Oxycotntin 20mg', 'The request for «Oxycontin» 20mg is not medically necessary.'),
  );
  checkFinds('name-differs', named('NABUMETONE 750MG #60', '«Nabumatone» 750mg #60 is not medically necessary.'));
  checkFinds(
    'name-differs',
    named('Gabapentin 600mg #90', 'Relief is slight.\n«Gabapentine»\n600mg is not medically necessary.'),
  );
});

test('name-differs: brand and generic names, plurals, halves of words and other drugs are left alone', () => {
  checkSilent(
    'name-differs',
    named('Ambien 10mg #30', 'Zolpidem is for the short term. Ambien 10mg is not medically necessary.'),
    named('Naprosyn 500mg', 'Naproxen is an NSAID. The request is not medically necessary.'),
    named('Norco 10/325mg', 'The number of Norcos a day is not known. Norco is not medically necessary.'),
    named('Methadone 10mg', 'Methadose is a brand of it. Methadone is not medically necessary.'),
    named('Omeprazole 20mg', 'Esomeprazole was tried. Omeprazole is not medically necessary.'),
    named('Prednisone 10mg', 'Prednisolone is its active form. Prednisone is not medically necessary.'),
    named('Tizanidine 4mg', 'Nizatidine is taken too. Tizanidine is not medically necessary.'),
    named('Percocet 10/325mg', 'The pills of Perco-\ncet are not medically necessary.'),
    named('Ambien 10mg', 'Ambient noise wakes him. Ambien is not medically necessary.'),
    named('Gabapentin 10%, Ketoprofin 15% in cream base', 'Ketoprofen on the skin is not medically necessary.'),
    named('Terocine patch', 'Terocin holds lidocaine. The patch is not medically necessary.').replaceAll(
      'Terocin',
      'Exotena',
    ),
  );
});

test('name-differs: a strength in the sentence that concludes', () => {
  checkFinds(
    'name-differs',
    named('Gabapentin 600mg #90', 'Continued use of Gabapentin «300mg» #90 is not medically necessary.'),
  );
  checkSilent(
    'name-differs',
    named(
      'Gabapentin 600mg #90',
      'Gabapentin 300mg was tried first. Gabapentin 600 mg #90 is not medically necessary.',
    ),
    named('Norco 10/325mg #60', 'Norco 10-325 mg #60 is not medically necessary.'),
    named('Norco 10/325mg #60', 'Norco 10mg is not medically necessary.'),
    named('Gabapentin 600mg #90', 'An increase from Gabapentin 300mg is not medically necessary.'),
    named('Gabapentin 600mg #90', 'With Lyrica 75mg in use, the request is not medically necessary.'),
    named('Fentanyl 25mcg/hr', 'Fentanyl 25 mcg is not medically necessary.'),
    named('Levothyroxine 0.1mg', 'Levothyroxine 100mcg is not medically necessary.'),
    named('Voltaren gel 1%', 'Voltaren gel 1.0% is not medically necessary.'),
    named('Gabapentin 300mg and 600mg', 'Gabapentin 300mg is not medically necessary.'),
  );
});

test('name-differs: the side of the body in the sentence that concludes', () => {
  checkFinds(
    'name-differs',
    named('MRI of the left knee', 'Films are normal. An MRI of the «right» knee is not medically necessary.'),
  );
  checkSilent(
    'name-differs',
    named(
      'MRI of the left knee',
      'The right knee was treated before. An MRI of the left knee is not medically necessary.',
    ),
    named('MRI of the left knee', 'As for the right knee in May, an MRI is not medically necessary.'),
    named('MRI of the left knee', 'The right shoulder is well. An MRI of the knee is not medically necessary.'),
    named('MRI of both knees', 'An MRI of the right knee is not medically necessary.'),
    named('MRI of the left and right knee', 'An MRI of the right knee is not medically necessary.'),
    named('MRI of the left knee', 'Bilateral films were taken. An MRI of the right knee is not medically necessary.'),
  );
});
