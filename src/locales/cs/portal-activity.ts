import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Zobrazit',
    all: 'Vše',
    refresh: 'Obnovit',
    none: 'Zatím se nic nestalo.',
    found: { one: 'Jeden záznam.', few: '{count} záznamy.', other: '{count} záznamů.' },
    table: 'Aktivita',
    last: 'Nejnovější záznamy',
    chart: 'Jak často za posledních 30 dní',
    asTable: 'Totéž jako tabulka',
    count: 'Kolikrát',
    medians: {
      read: 'Polovina peněženek přečte žádost do {time}.',
      approved: 'Polovina schválení přijde do {time}.',
      exchanged: 'Polovina výměn proběhne do {time}.',
    },
    advice: {
      origin_not_registered:
        'Stránka na {origin} není v seznamu. Přidejte ji k originům této aplikace, nebo stránku otevřete tam, kde je registrovaná.',
      invalid_client:
        'Váš backend neprokázal, že je váš. Zkontrolujte ID aplikace, tajný kód a soukromý klíč.',
      'invalid_client.hmac':
        'Váš backend používá nesprávný tajný kód. Nastavte v něm ten z nejnovějších klíčů.',
      'invalid_client.signature':
        'Váš backend používá nesprávný soukromý klíč. Nastavte v něm ten z nejnovějších klíčů.',
      'invalid_client.replay':
        'Váš backend poslal tentýž token požadavku dvakrát. Ať pro každý pokus podepíše nový.',
      'invalid_client.aud': 'Váš backend uvádí jinou službu. Nastavte v něm adresu této služby.',
      clock_skew: 'Hodiny vašeho backendu jdou špatně. Synchronizujte je s časovým serverem.',
      invalid_grant:
        'Váš backend poslal kód, který je použitý, příliš starý nebo patří jiné aplikaci. Každý kód vyměňte jednou a hned.',
      invalid_scope:
        'Vaše stránka žádá o rozsah nebo položku, které neexistují. Vyberte je v části „Integrace“.',
      no_trusted_issuer:
        'Není důvěryhodný vydavatel, který by mohl odpovědět. Podívejte se do části „Důvěra“.',
      invalid_return_url:
        'Stránka pro návrat není na žádném registrovaném originu. Přidejte její origin, nebo return-url vynechejte.',
    },
    at: 'Kdy',
    what: 'Co',
    channel: 'Jak',
    scope: 'Rozsah',
    took: 'Po',
    why: 'Chyba',
    kinds: {
      created: 'Požádáno',
      read: 'Přečteno peněženkou',
      answered: 'Zodpovězeno',
      approved: 'Schváleno',
      exchanged: 'Vyměněno',
      denied: 'Odmítnuto',
      cancelled: 'Zrušeno',
      expired: 'Vypršelo',
      failed: 'Nezdařilo se',
      error: 'Zamítnuto službou',
    },
    channels: { 'dc-api': 'dialog prohlížeče', qr: 'jiné zařízení', 'same-device': 'toto zařízení' },
  },
} satisfies typeof english;
