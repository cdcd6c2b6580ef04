import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Vis',
    all: 'Alt',
    refresh: 'Opdater',
    none: 'Der er ikke sket noget endnu.',
    found: { one: 'Én post.', other: '{count} poster.' },
    table: 'Aktivitet',
    last: 'De nyeste poster',
    chart: 'Hvor ofte i de seneste 30 dage',
    asTable: 'Det samme som en tabel',
    count: 'Hvor ofte',
    medians: {
      read: 'Halvdelen af tegnebøgerne læser anmodningen inden for {time}.',
      approved: 'Halvdelen af godkendelserne kommer inden for {time}.',
      exchanged: 'Halvdelen af vekslingerne sker inden for {time}.',
    },
    advice: {
      origin_not_registered:
        'Siden på {origin} står ikke på listen. Føj den til denne apps origins, eller åbn siden der, hvor den er registreret.',
      invalid_client:
        'Din backend har ikke bevist, at den er din. Kontrollér app-id’et, hemmeligheden og den private nøgle.',
      'invalid_client.hmac':
        'Din backend bruger en forkert hemmelighed. Sæt den fra de nyeste nøgler ind i den.',
      'invalid_client.signature':
        'Din backend bruger en forkert privat nøgle. Sæt den fra de nyeste nøgler ind i den.',
      'invalid_client.replay':
        'Din backend har sendt det samme anmodningstoken to gange. Lad den underskrive et nyt ved hvert forsøg.',
      'invalid_client.aud': 'Din backend nævner en anden tjeneste. Ret adressen til denne tjenestes.',
      clock_skew: 'Uret i din backend går forkert. Lad det følge en tidsserver.',
      invalid_grant:
        'Din backend har sendt en kode, der er brugt, for gammel eller fra en anden app. Veksl hver kode én gang og med det samme.',
      invalid_scope:
        'Din side beder om et scope eller en etiket, der ikke findes. Vælg en under »Integration«.',
      no_trusted_issuer: 'Der er ingen betroet udsteder, som kan svare. Se under »Tillid«.',
      invalid_return_url:
        'Siden, der skal vendes tilbage til, ligger ikke på noget registreret origin. Tilføj dens origin, eller udelad return-url.',
    },
    at: 'Hvornår',
    what: 'Hvad',
    channel: 'Hvordan',
    scope: 'Scope',
    took: 'Efter',
    why: 'Fejl',
    kinds: {
      created: 'Anmodet',
      read: 'Læst af en tegnebog',
      answered: 'Besvaret',
      approved: 'Godkendt',
      exchanged: 'Vekslet',
      denied: 'Afvist',
      cancelled: 'Annulleret',
      expired: 'Udløbet',
      failed: 'Mislykket',
      error: 'Nægtet af tjenesten',
    },
    channels: { 'dc-api': 'browserens egen dialog', qr: 'en anden enhed', 'same-device': 'denne enhed' },
  },
} satisfies typeof english;
