import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Eksploatavimas',
  text: 'Kaip sekasi diegimui ir kam netrukus reikės dėmesio.',

  expiries: {
    title: 'Kas kada baigiasi',
    text: 'Kas baigiasi anksčiausiai, yra viršuje.',
    none: 'Čia niekas nesibaigia.',
    ends: 'baigiasi {date}',
    renews: 'nieko daryti nereikia',
    levels: { ok: 'gerai', warning: 'netrukus', problem: 'baigėsi' },
    kinds: {
      own: 'Programos sertifikatas',
      imported: 'Importuotas programos sertifikatas',
      authority: 'Programos sertifikatą išdavusi institucija',
      google: 'Programos „Google“ sertifikatas',
      apple: 'Programos „Apple“ sertifikatas',
      registration: 'Programos registracija',
      'app-key': 'Ankstesni programos raktai',
      anchor: 'Patikimo išdavėjo sertifikatas',
      list: 'Patikimas sąrašas',
      'signing-key': 'Ankstesnis pasirašymo raktas: reikalingas iki tol',
      tls: 'TLS sertifikatas',
      invitation: 'Kvietimas į portalą',
    },
  },

  doctor: {
    title: 'Patikra',
    text: 'Ji apžiūri visą diegimą, taip pat kreipiasi į pašto serverį ir viešąjį paslaugos adresą. Tas pats komandų eilutėje: civic-service doctor.',
    run: 'Patikrinti diegimą',
    again: 'Patikrinti dar kartą',
    at: 'Patikrinta {date}',
    well: 'Viskas gerai.',
    found: {
      one: 'Dėmesio reikia {count} dalykui.',
      few: 'Dėmesio reikia {count} dalykams.',
      many: 'Dėmesio reikia {count} dalyko.',
      other: 'Dėmesio reikia {count} dalykų.',
    },
    fine: {
      one: '{count} patikra sėkminga',
      few: '{count} patikros sėkmingos',
      many: '{count} patikros sėkminga',
      other: '{count} patikrų sėkmingos',
    },
    change: 'Ką daryti:',
    levels: { ok: 'gerai', warning: 'įspėjimas', problem: 'problema' },
  },

  backup: {
    title: 'Atsarginė kopija',
    last: 'Paskutinė atsarginė kopija sukurta {date}.',
    never: 'Atsarginės kopijos dar nėra arba nuo šios versijos jos nesukurta.',
    text: 'Ją sukuria komandų eilutė, taip pat paslaugai veikiant:',
    why: 'Portalas atsarginės kopijos neduoda: kas turi ją kartu su paslaugos raktu, gali pasirašyti už šią paslaugą, o naršyklė atsisiųstus failus laiko ten, kur juos randa kiti.',
  },
} satisfies typeof english;
