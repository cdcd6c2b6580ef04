import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Drift',
  text: 'Hvordan installationen har det, og hvad nogen snart skal tage sig af.',

  expiries: {
    title: 'Hvad der udløber hvornår',
    text: 'Det, der udløber først, står først.',
    none: 'Intet her udløber.',
    ends: 'udløber {date}',
    renews: 'intet at gøre',
    levels: { ok: 'i orden', warning: 'snart', problem: 'udløbet' },
    kinds: {
      own: 'En apps certifikat',
      imported: 'En apps importerede certifikat',
      authority: 'Myndigheden bag en apps certifikat',
      google: 'En apps certifikat hos Google',
      apple: 'En apps certifikat hos Apple',
      registration: 'En apps registrering',
      'app-key': 'En apps tidligere nøgler',
      anchor: 'En betroet udsteders certifikat',
      list: 'Tillidsliste',
      'signing-key': 'Tidligere underskriftsnøgle: nødvendig indtil da',
      tls: 'TLS-certifikat',
      invitation: 'Invitation til portalen',
    },
  },

  doctor: {
    title: 'Diagnose',
    text: 'Den undersøger hele installationen og spørger også mailserveren og tjenestens offentlige adresse. Kommandolinjen har det samme: civic-service doctor.',
    run: 'Undersøg installationen',
    again: 'Undersøg igen',
    at: 'Undersøgt {date}',
    well: 'Intet er galt.',
    found: {
      one: 'Én ting kræver opmærksomhed.',
      other: '{count} ting kræver opmærksomhed.',
    },
    fine: { one: 'Ét tjek er i orden', other: '{count} tjek er i orden' },
    change: 'Det skal der gøres:',
    levels: { ok: 'i orden', warning: 'advarsel', problem: 'problem' },
  },

  backup: {
    title: 'Backup',
    last: 'Den seneste backup blev lavet {date}.',
    never: 'Der er ikke lavet en backup endnu, eller ingen siden denne version.',
    text: 'Kommandolinjen laver en, også mens tjenesten kører:',
    why: 'Portalen udleverer ingen backup: Den, der har den sammen med tjenestens nøgle, kan underskrive for denne tjeneste, og en browser lægger downloads, hvor andre finder dem.',
  },
} satisfies typeof english;
