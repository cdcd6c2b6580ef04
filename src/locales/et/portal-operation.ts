import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Käitus',
  text: 'Kuidas paigaldusel läheb ja mis vajab varsti kellegi tähelepanu.',

  expiries: {
    title: 'Mis millal lõpeb',
    text: 'Kõige varem lõppev on ees.',
    none: 'Siin ei lõpe midagi.',
    ends: 'lõpeb {date}',
    renews: 'midagi pole vaja teha',
    levels: { ok: 'korras', warning: 'varsti', problem: 'lõppenud' },
    kinds: {
      own: 'Rakenduse sertifikaat',
      imported: 'Rakenduse imporditud sertifikaat',
      authority: 'Rakenduse sertifikaadi andnud asutus',
      google: 'Rakenduse sertifikaat Google’is',
      apple: 'Rakenduse sertifikaat Apple’is',
      registration: 'Rakenduse registreering',
      'app-key': 'Rakenduse endised võtmed',
      anchor: 'Usaldatud väljastaja sertifikaat',
      list: 'Usaldusnimekiri',
      'signing-key': 'Endine allkirjavõti: seni vajalik',
      tls: 'TLS-sertifikaat',
      invitation: 'Kutse portaali',
    },
  },

  doctor: {
    title: 'Kontroll',
    text: 'See vaatab üle kogu paigalduse ning küsib ka meiliserverilt ja teenuse avalikult aadressilt. Sama on käsureal: civic-service doctor.',
    run: 'Kontrolli paigaldust',
    again: 'Kontrolli uuesti',
    at: 'Kontrollitud {date}',
    well: 'Kõik on korras.',
    found: {
      one: 'Üks asi vajab tähelepanu.',
      other: '{count} asja vajab tähelepanu.',
    },
    fine: { one: 'Üks kontroll on korras', other: '{count} kontrolli on korras' },
    change: 'Mida teha:',
    levels: { ok: 'korras', warning: 'hoiatus', problem: 'probleem' },
  },

  backup: {
    title: 'Varukoopia',
    last: 'Viimane varukoopia tehti {date}.',
    never: 'Varukoopiat ei ole veel tehtud või ei ole seda tehtud pärast seda versiooni.',
    text: 'Selle teeb käsurida, ka teenuse töötamise ajal:',
    why: 'Portaal varukoopiat välja ei anna: kellel on see koos teenuse võtmega, saab selle teenuse nimel allkirjastada, ja brauser hoiab allalaaditut seal, kust teised selle leiavad.',
  },
} satisfies typeof english;
