import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Rad sustava',
  text: 'Kako radi instalacija i što uskoro treba nečiju pozornost.',

  expiries: {
    title: 'Što kada istječe',
    text: 'Prvo je ono što prvo istječe.',
    none: 'Ovdje ništa ne istječe.',
    ends: 'istječe {date}',
    renews: 'ne treba učiniti ništa',
    levels: { ok: 'u redu', warning: 'uskoro', problem: 'isteklo' },
    kinds: {
      own: 'Certifikat aplikacije',
      imported: 'Uvezeni certifikat aplikacije',
      authority: 'Certifikacijsko tijelo certifikata aplikacije',
      google: 'Certifikat aplikacije kod Googlea',
      apple: 'Certifikat aplikacije kod Applea',
      registration: 'Registracija aplikacije',
      'app-key': 'Prijašnji ključevi aplikacije',
      anchor: 'Certifikat pouzdanog izdavatelja',
      list: 'Popis povjerenja',
      'signing-key': 'Prijašnji ključ za potpisivanje: potreban do tada',
      tls: 'TLS certifikat',
      invitation: 'Pozivnica na portal',
    },
  },

  doctor: {
    title: 'Dijagnostika',
    text: 'Pregledava cijelu instalaciju i obraća se poslužitelju e-pošte i javnoj adresi usluge. Isto ima i naredbeni redak: civic-service doctor.',
    run: 'Pregledaj instalaciju',
    again: 'Pregledaj ponovno',
    at: 'Pregledano {date}',
    well: 'Sve je u redu.',
    found: {
      one: '{count} stvar zahtijeva pozornost.',
      few: '{count} stvari zahtijevaju pozornost.',
      other: '{count} stvari zahtijeva pozornost.',
    },
    fine: {
      one: '{count} provjera je u redu',
      few: '{count} provjere su u redu',
      other: '{count} provjera je u redu',
    },
    change: 'Što učiniti:',
    levels: { ok: 'u redu', warning: 'upozorenje', problem: 'problem' },
  },

  backup: {
    title: 'Sigurnosna kopija',
    last: 'Posljednja sigurnosna kopija izrađena je {date}.',
    never: 'Sigurnosna kopija još nije izrađena ili nije izrađena od ove verzije.',
    text: 'Izrađuje je naredbeni redak, i dok usluga radi:',
    why: 'Portal ne izdaje sigurnosnu kopiju: tko je ima zajedno s ključem usluge, može potpisivati u ime ove usluge, a preglednik preuzeto sprema ondje gdje to drugi mogu naći.',
  },
} satisfies typeof english;
