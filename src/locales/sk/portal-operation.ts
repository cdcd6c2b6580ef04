import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Prevádzka',
  text: 'Ako je na tom inštalácia a čomu sa treba čoskoro venovať.',

  expiries: {
    title: 'Čo sa kedy končí',
    text: 'Prvé je to, čo sa skončí najskôr.',
    none: 'Nič sa tu nekončí.',
    ends: 'končí sa {date}',
    renews: 'netreba nič robiť',
    levels: { ok: 'v poriadku', warning: 'čoskoro', problem: 'skončilo sa' },
    kinds: {
      own: 'Certifikát aplikácie',
      imported: 'Importovaný certifikát aplikácie',
      authority: 'Autorita certifikátu aplikácie',
      google: 'Certifikát aplikácie pre Google',
      apple: 'Certifikát aplikácie pre Apple',
      registration: 'Registrácia aplikácie',
      'app-key': 'Predchádzajúce kľúče aplikácie',
      anchor: 'Certifikát dôveryhodného vydavateľa',
      list: 'Dôveryhodný zoznam',
      'signing-key': 'Predchádzajúci podpisový kľúč: dovtedy potrebný',
      tls: 'Certifikát TLS',
      invitation: 'Pozvánka na portál',
    },
  },

  doctor: {
    title: 'Diagnostika',
    text: 'Prezrie celú inštaláciu a osloví aj poštový server a verejnú adresu služby. To isté má príkazový riadok: civic-service doctor.',
    run: 'Prezrieť inštaláciu',
    again: 'Prezrieť znova',
    at: 'Prezreté {date}',
    well: 'Všetko je v poriadku.',
    found: {
      one: 'Jedna vec si vyžaduje pozornosť.',
      few: '{count} veci si vyžadujú pozornosť.',
      many: '{count} veci si vyžaduje pozornosť.',
      other: '{count} vecí si vyžaduje pozornosť.',
    },
    fine: {
      one: 'Jedna kontrola je v poriadku',
      few: '{count} kontroly sú v poriadku',
      many: '{count} kontroly je v poriadku',
      other: '{count} kontrol je v poriadku',
    },
    change: 'Čo urobiť:',
    levels: { ok: 'v poriadku', warning: 'upozornenie', problem: 'problém' },
  },

  backup: {
    title: 'Záloha',
    last: 'Posledná záloha bola vytvorená {date}.',
    never: 'Záloha ešte nebola vytvorená alebo žiadna od tejto verzie.',
    text: 'Vytvorí ju príkazový riadok, aj keď služba beží:',
    why: 'Portál zálohu nevydáva: kto ju má spolu s kľúčom služby, môže podpisovať v mene tejto služby, a prehliadač ukladá stiahnuté súbory tam, kde ich nájdu iní.',
  },
} satisfies typeof english;
