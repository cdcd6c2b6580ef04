import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Isprobajte',
    text: 'Pokreće se pravi zahtjev vaše aplikacije za opseg, umjesto vaše stranice. Odgovorite na njega lisnicom i pratite svaki korak onako kako ide mrežom. Lisnice kao tražitelja prikazuju adresu portala.',
    notCounted:
      'Proba nije ni u jednoj statistici, ništa ne šalje vašem webhooku i ništa ne označava na popisu koraka: on je za vašu vlastitu stranicu i backend.',
    forEditors: 'Zahtjev za opseg ovdje mogu isprobati urednici i vlasnici.',
    notAnswerable: 'Na ovaj opseg još ne može odgovoriti nijedan izdavatelj kojem ova usluga vjeruje.',
    start: 'Pokreni probu',
    again: 'Isprobaj ponovno',
    stop: 'Otkaži probu',
    scan: 'Skenirajte ovaj kod telefonom ili otvorite poveznicu na ovom uređaju.',
    code: 'QR kod zahtjeva za opseg',
    open: 'Otvori na ovom uređaju',
    match: 'Odaberite ovaj broj na uređaju s lisnicom:',
    steps: 'Što se dogodilo',
    sent: 'Zahtjev',
    answered: 'Odgovor',
    heard: 'Događaj u toku',
    masked:
      'Tajne i kodovi su skraćeni: vidite kako počinju i završavaju. Tajna aplikacije nikad ne napušta uslugu.',
    help: 'Što to znači i što učiniti',
    step: {
      create: {
        title: 'Vaša stranica pokreće zahtjev za opseg',
        text: 'Izrađuje tajnu stranice i šalje samo njezin sažetak. Ovdje portal pita umjesto vaše stranice.',
      },
      follow: {
        title: 'Vaša ga stranica prati',
        text: 'Tajnom stranice otvara tok i doznaje za svaku promjenu stanja. Elementi i klijent to rade umjesto vas.',
      },
      renew: {
        title: 'Poveznica se obnavlja',
        text: 'Nitko je nije otvorio na vrijeme, pa vaša stranica prikazuje novi kod i poveznicu. Stari više ne rade.',
      },
      cancel: { title: 'Vaša stranica otkazuje', text: 'Netko je zatvorio prozor ili napustio stranicu.' },
      read: {
        title: 'Lisnica je pročitala zahtjev',
        text: 'Osoba vidi tko što traži. Vaša stranica dobiva događaj read.',
      },
      answered: {
        title: 'Lisnica je odgovorila',
        text: 'Odgovor je provjeren. Vrijedi kad se na uređaju s lisnicom odabere broj.',
      },
      approved: {
        title: 'Osoba je odobrila',
        text: 'Vaša stranica dobiva događaj auth-code-received s autorizacijskim kodom i šalje kod vašem backendu.',
      },
      denied: {
        title: 'Osoba je odbila',
        text: 'Vaša stranica dobiva događaj user-cancelled. Nijedan podatak nije podijeljen.',
      },
      cancelled: {
        title: 'Zahtjev za opseg je otkazan',
        text: 'Vaša stranica dobiva događaj user-cancelled. Njegove poveznice i kodovi više ne rade.',
      },
      expired: {
        title: 'Vrijeme je isteklo',
        text: 'Vaša stranica dobiva događaj civic-sip-error s kodom expired. Počnite ponovno kad budete spremni.',
      },
      failed: {
        title: 'To nije uspjelo',
        text: 'Vaša stranica dobiva događaj civic-sip-error s ovim kodom.',
      },
      exchange: {
        title: 'Vaš backend zamjenjuje autorizacijski kod',
        text: 'Poziv potpisuje svojim privatnim ključem i tajnom aplikacije; kod vrijedi jednom. Ovdje je to učinila usluga umjesto vašeg backenda, ključem izrađenim samo za ovu probu.',
      },
      refused: {
        title: 'Razmjena je odbijena',
        text: 'Vaš backend umjesto podataka dobiva ovu pogrešku.',
      },
    },
    data: {
      title: 'Vaš backend ima podatke',
      text: 'Nakon provjere potpisa i dešifriranja tajnom aplikacije, exchangeCode vraća ovo.',
      hidden:
        'Ova usluga radi u produkciji, pa su ovo stvarni podaci osobe: vrijednosti ostaju u usluzi i nigdje se ne čuvaju.',
      label: 'Oznaka',
      value: 'Vrijednost',
      isValid: 'Izdavatelj provjeren',
      isOwner: 'Nositelj provjeren',
      yes: 'da',
      no: 'ne',
      notShown: 'nije prikazano',
      count: {
        one: 'Vratila se {count} vrijednost.',
        few: 'Vratile su se {count} vrijednosti.',
        other: 'Vratilo se {count} vrijednosti.',
      },
      requestToken: 'Što kaže token zahtjeva',
      answer: 'Što kaže potpisani odgovor',
    },
    actions: {
      'app.try': 'Isproban zahtjev za opseg',
      'app.try.exchange': 'Zamijenjen kod probe',
    },
  },
} satisfies typeof english;
