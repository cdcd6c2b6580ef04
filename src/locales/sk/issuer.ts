import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Overený kontakt',
  'anonymous-login': 'Anonymné prihlásenie',
  pid: 'Osobné identifikačné údaje',
  'proof-of-age': 'Doklad o veku',
  passport: 'Cestovný pas',
  'drivers-license': 'Vodičský preukaz',
  sampleIssuer: 'Vzorový vydavateľ',
  sample: '{name} (testovacie údaje)',
  email: 'E-mailová adresa',
  email_verified: 'Či bola e-mailová adresa overená',
  phone_number: 'Telefónne číslo',
  phone_number_verified: 'Či bolo telefónne číslo overené',
  sub: 'Identifikátor, ktorý má len táto peňaženka',
  txCode: 'Šesť číslic. Nové posiela stránka, kde ste o ne požiadali.',
  txCodeTo: 'Šesť číslic, ktoré idú na {contact}. Nové posiela stránka, kde ste o ne požiadali.',
} satisfies IssuerWords;
