import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Delovanje',
  text: 'Kako deluje namestitev in kaj kmalu potrebuje pozornost.',

  expiries: {
    title: 'Kaj se kdaj konča',
    text: 'Najprej je to, kar se konča prvo.',
    none: 'Tukaj se nič ne konča.',
    ends: 'konča se {date}',
    renews: 'ni treba storiti ničesar',
    levels: { ok: 'v redu', warning: 'kmalu', problem: 'končano' },
    kinds: {
      own: 'Certifikat aplikacije',
      imported: 'Uvoženi certifikat aplikacije',
      authority: 'Overitelj certifikata aplikacije',
      google: 'Certifikat aplikacije pri Googlu',
      apple: 'Certifikat aplikacije pri Applu',
      registration: 'Registracija aplikacije',
      'app-key': 'Prejšnji ključi aplikacije',
      anchor: 'Certifikat zaupanja vrednega izdajatelja',
      list: 'Zanesljivi seznam',
      'signing-key': 'Prejšnji podpisni ključ: potreben do takrat',
      tls: 'Certifikat TLS',
      invitation: 'Vabilo na portal',
    },
  },

  doctor: {
    title: 'Diagnostika',
    text: 'Pregleda celotno namestitev ter se obrne tudi na poštni strežnik in javni naslov storitve. Isto ima ukazna vrstica: civic-service doctor.',
    run: 'Preglej namestitev',
    again: 'Preglej znova',
    at: 'Pregledano {date}',
    well: 'Vse je v redu.',
    found: {
      one: '{count} stvar potrebuje pozornost.',
      two: '{count} stvari potrebujeta pozornost.',
      few: '{count} stvari potrebujejo pozornost.',
      other: '{count} stvari potrebuje pozornost.',
    },
    fine: {
      one: '{count} preverjanje je v redu',
      two: '{count} preverjanji sta v redu',
      few: '{count} preverjanja so v redu',
      other: '{count} preverjanj je v redu',
    },
    change: 'Kaj storiti:',
    levels: { ok: 'v redu', warning: 'opozorilo', problem: 'težava' },
  },

  backup: {
    title: 'Varnostna kopija',
    last: 'Zadnja varnostna kopija je bila ustvarjena {date}.',
    never: 'Varnostne kopije še ni ali pa je ni bilo od te različice.',
    text: 'Ustvari jo ukazna vrstica, tudi med delovanjem storitve:',
    why: 'Portal varnostne kopije ne izda: kdor jo ima skupaj s ključem storitve, lahko podpisuje v imenu te storitve, brskalnik pa prenose shrani tja, kjer jih najdejo drugi.',
  },
} satisfies typeof english;
