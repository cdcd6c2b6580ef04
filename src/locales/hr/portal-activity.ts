import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Prikaži',
    all: 'Sve',
    refresh: 'Osvježi',
    none: 'Još se ništa nije dogodilo.',
    found: { one: '{count} zapis.', few: '{count} zapisa.', other: '{count} zapisa.' },
    table: 'Aktivnost',
    last: 'Najnoviji zapisi',
    chart: 'Koliko puta u zadnjih 30 dana',
    asTable: 'Isto u tablici',
    count: 'Koliko puta',
    medians: {
      read: 'Polovica lisnica pročita u roku od {time}.',
      approved: 'Polovica odobrenja stigne u roku od {time}.',
      exchanged: 'Polovica razmjena obavi se u roku od {time}.',
    },
    advice: {
      origin_not_registered:
        'Stranica na adresi {origin} nije na popisu. Dodajte je među izvore ove aplikacije ili otvorite stranicu ondje gdje je registrirana.',
      invalid_client: 'Vaš backend nije dokazao da je vaš. Provjerite ID aplikacije, tajnu i privatni ključ.',
      'invalid_client.hmac':
        'Vaš backend koristi pogrešnu tajnu. Upišite u njega tajnu iz najnovijih ključeva.',
      'invalid_client.signature':
        'Vaš backend koristi pogrešan privatni ključ. Upišite u njega onaj iz najnovijih ključeva.',
      'invalid_client.replay':
        'Vaš backend dvaput je poslao isti token zahtjeva. Neka za svaki pokušaj potpiše novi.',
      'invalid_client.aud': 'Vaš backend navodi drugu uslugu. Postavite u njemu adresu ove usluge.',
      clock_skew: 'Sat vašeg backenda nije točan. Uskladite ga s poslužiteljem vremena.',
      invalid_grant:
        'Vaš backend poslao je kod koji je iskorišten, prestar ili pripada drugoj aplikaciji. Svaki kod zamijenite jednom, odmah.',
      invalid_scope: 'Vaša stranica traži opseg ili oznaku koja ne postoji. Odaberite pod Integracija.',
      no_trusted_issuer:
        'Nijednom izdavatelju koji bi mogao odgovoriti ne vjeruje se. Pogledajte pod Povjerenje.',
      invalid_return_url:
        'Stranica za povratak nije ni na jednom registriranom izvoru. Dodajte njezin izvor ili izostavite return-url.',
    },
    at: 'Kada',
    what: 'Što',
    channel: 'Kako',
    scope: 'Opseg',
    took: 'Nakon',
    why: 'Pogreška',
    kinds: {
      created: 'Zatraženo',
      read: 'Pročitala lisnica',
      answered: 'Odgovoreno',
      approved: 'Odobreno',
      exchanged: 'Zamijenjeno',
      denied: 'Odbijeno',
      cancelled: 'Otkazano',
      expired: 'Isteklo',
      failed: 'Nije uspjelo',
      error: 'Odbila usluga',
    },
    channels: { 'dc-api': 'prozor preglednika', qr: 'drugi uređaj', 'same-device': 'ovaj uređaj' },
  },
} satisfies typeof english;
