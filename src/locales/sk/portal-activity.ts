import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Zobraziť',
    all: 'Všetko',
    refresh: 'Obnoviť',
    none: 'Zatiaľ sa nič nestalo.',
    found: {
      one: 'Jeden záznam.',
      few: '{count} záznamy.',
      many: '{count} záznamu.',
      other: '{count} záznamov.',
    },
    table: 'Aktivita',
    last: 'Najnovšie záznamy',
    chart: 'Koľkokrát za posledných 30 dní',
    asTable: 'To isté ako tabuľka',
    count: 'Koľkokrát',
    medians: {
      read: 'Polovica peňaženiek číta do {time}.',
      approved: 'Polovica schválení príde do {time}.',
      exchanged: 'Polovica výmen prebehne do {time}.',
    },
    advice: {
      origin_not_registered:
        'Stránka na adrese {origin} nie je na zozname. Pridajte ju k pôvodom tejto aplikácie alebo otvorte stránku tam, kde je zaregistrovaná.',
      invalid_client:
        'Váš backend nepreukázal, že je váš. Skontrolujte ID aplikácie, tajný kľúč a súkromný kľúč.',
      'invalid_client.hmac': 'Váš backend používa nesprávny tajný kľúč. Vložte doň ten z najnovších kľúčov.',
      'invalid_client.signature':
        'Váš backend používa nesprávny súkromný kľúč. Vložte doň ten z najnovších kľúčov.',
      'invalid_client.replay':
        'Váš backend poslal dvakrát ten istý token žiadosti. Nech pri každom pokuse podpíše nový.',
      'invalid_client.aud': 'Váš backend uvádza inú službu. Nastavte v ňom adresu tejto služby.',
      clock_skew: 'Hodiny vášho backendu idú zle. Synchronizujte ich s časovým serverom.',
      invalid_grant:
        'Váš backend poslal kód, ktorý už bol použitý, je príliš starý alebo patrí inej aplikácii. Každý kód vymeňte iba raz a hneď.',
      invalid_scope:
        'Vaša stránka žiada o rozsah alebo štítok, ktorý neexistuje. Vyberte ho v časti Integrácia.',
      no_trusted_issuer:
        'Žiadny vydavateľ, ktorý by mohol odpovedať, nie je dôveryhodný. Pozrite časť Dôvera.',
      invalid_return_url:
        'Stránka návratu nie je na žiadnom registrovanom pôvode. Pridajte jej pôvod alebo vynechajte return-url.',
    },
    at: 'Kedy',
    what: 'Čo',
    channel: 'Ako',
    scope: 'Rozsah',
    took: 'Po',
    why: 'Chyba',
    kinds: {
      created: 'Vyžiadané',
      read: 'Prečítané peňaženkou',
      answered: 'Zodpovedané',
      approved: 'Schválené',
      exchanged: 'Vymenené',
      denied: 'Odmietnuté',
      cancelled: 'Zrušené',
      expired: 'Platnosť sa skončila',
      failed: 'Nepodarilo sa',
      error: 'Zamietnuté službou',
    },
    channels: { 'dc-api': 'okno prehliadača', qr: 'iné zariadenie', 'same-device': 'toto zariadenie' },
  },
} satisfies typeof english;
