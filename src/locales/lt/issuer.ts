import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Patvirtinti kontaktiniai duomenys',
  'anonymous-login': 'Anoniminis prisijungimas',
  pid: 'Asmens tapatybės duomenys',
  'proof-of-age': 'Amžiaus įrodymas',
  passport: 'Pasas',
  'drivers-license': 'Vairuotojo pažymėjimas',
  sampleIssuer: 'Pavyzdinis išdavėjas',
  sample: '{name} (bandomieji duomenys)',
  email: 'El. pašto adresas',
  email_verified: 'Ar el. pašto adresas patvirtintas',
  phone_number: 'Telefono numeris',
  phone_number_verified: 'Ar telefono numeris patvirtintas',
  sub: 'Identifikatorius, kurį turi tik ši dėklė',
  txCode: 'Šeši skaitmenys. Naujus siunčia puslapis, kuriame jų prašėte.',
  txCodeTo: 'Šeši skaitmenys, siunčiami į {contact}. Naujus siunčia puslapis, kuriame jų prašėte.',
} satisfies IssuerWords;
