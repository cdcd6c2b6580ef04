import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Megjelenítés',
    all: 'Minden',
    refresh: 'Frissítés',
    none: 'Még nem történt semmi.',
    found: { one: 'Egy bejegyzés.', other: '{count} bejegyzés.' },
    table: 'Tevékenység',
    last: 'A legújabb bejegyzések',
    chart: 'Hányszor az elmúlt 30 napban',
    asTable: 'Ugyanez táblázatban',
    count: 'Hányszor',
    medians: {
      read: 'A tárcák fele ennyi időn belül olvas: {time}.',
      approved: 'A jóváhagyások fele ennyi időn belül érkezik: {time}.',
      exchanged: 'A beváltások fele ennyi időn belül megtörténik: {time}.',
    },
    advice: {
      origin_not_registered:
        'Az oldal ({origin}) nincs a listán. Adja hozzá az alkalmazás eredeteihez, vagy ott nyissa meg az oldalt, ahol be van jegyezve.',
      invalid_client:
        'A backendje nem bizonyította, hogy az Öné. Ellenőrizze az alkalmazásazonosítót, a titkot és a privát kulcsot.',
      'invalid_client.hmac': 'A backendje rossz titkot használ. Állítsa be benne a legújabb kulcsok titkát.',
      'invalid_client.signature':
        'A backendje rossz privát kulcsot használ. Állítsa be benne a legújabb kulcsokét.',
      'invalid_client.replay':
        'A backendje kétszer küldte el ugyanazt a kéréstokent. Minden próbálkozáshoz írjon alá újat.',
      'invalid_client.aud':
        'A backendje másik szolgáltatást nevez meg. Állítsa be benne ennek a szolgáltatásnak a címét.',
      clock_skew: 'A backendje órája rosszul jár. Igazítsa időszerverhez.',
      invalid_grant:
        'A backendje olyan kódot küldött, amelyet már felhasználtak, túl régi, vagy másik alkalmazásé. Minden kódot egyszer váltson be, azonnal.',
      invalid_scope: 'Az oldala nem létező hatókört vagy címkét kér. Válasszon az Integráció alatt.',
      no_trusted_issuer: 'Nincs megbízható kiállító, aki válaszolhatna. Nézze meg a Bizalom alatt.',
      invalid_return_url:
        'A visszatérési oldal egyetlen bejegyzett eredeten sincs. Adja hozzá az eredetét, vagy hagyja el a return-url attribútumot.',
    },
    at: 'Mikor',
    what: 'Mi',
    channel: 'Hogyan',
    scope: 'Hatókör',
    took: 'Ennyi idő után',
    why: 'Hiba',
    kinds: {
      created: 'Kérve',
      read: 'Egy tárca beolvasta',
      answered: 'Megválaszolva',
      approved: 'Jóváhagyva',
      exchanged: 'Beváltva',
      denied: 'Elutasítva',
      cancelled: 'Megszakítva',
      expired: 'Lejárt',
      failed: 'Nem sikerült',
      error: 'A szolgáltatás elutasította',
    },
    channels: { 'dc-api': 'a böngésző ablaka', qr: 'másik eszköz', 'same-device': 'ez az eszköz' },
  },
} satisfies typeof english;
