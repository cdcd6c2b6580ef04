import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Pokaži',
    all: 'Vse',
    refresh: 'Osveži',
    none: 'Zgodilo se še ni nič.',
    found: { one: '{count} vnos.', two: '{count} vnosa.', few: '{count} vnosi.', other: '{count} vnosov.' },
    table: 'Dejavnost',
    last: 'Najnovejši vnosi',
    chart: 'Kolikokrat v zadnjih 30 dneh',
    asTable: 'Isto v tabeli',
    count: 'Kolikokrat',
    medians: {
      read: 'Polovica denarnic prebere v {time}.',
      approved: 'Polovica odobritev prispe v {time}.',
      exchanged: 'Polovica izmenjav se zgodi v {time}.',
    },
    advice: {
      origin_not_registered:
        'Strani na naslovu {origin} ni na seznamu. Dodajte jo med izvore te aplikacije ali stran odprite tam, kjer je registrirana.',
      invalid_client:
        'Vaše zaledje ni dokazalo, da je vaše. Preverite ID aplikacije, skrivnost in zasebni ključ.',
      'invalid_client.hmac':
        'Vaše zaledje uporablja napačno skrivnost. Vanj vpišite skrivnost iz najnovejših ključev.',
      'invalid_client.signature':
        'Vaše zaledje uporablja napačen zasebni ključ. Vanj vpišite tistega iz najnovejših ključev.',
      'invalid_client.replay':
        'Vaše zaledje je dvakrat poslalo isti žeton zahteve. Za vsak poskus naj podpiše novega.',
      'invalid_client.aud': 'Vaše zaledje navaja drugo storitev. V njem nastavite naslov te storitve.',
      clock_skew: 'Ura vašega zaledja ni točna. Uskladite jo s časovnim strežnikom.',
      invalid_grant:
        'Vaše zaledje je poslalo kodo, ki je že porabljena, prestara ali pripada drugi aplikaciji. Vsako kodo zamenjajte enkrat, takoj.',
      invalid_scope: 'Vaša stran prosi za obseg ali oznako, ki ne obstaja. Izberite pod Integracija.',
      no_trusted_issuer:
        'Noben izdajatelj, ki bi lahko odgovoril, ni zaupanja vreden. Poglejte pod Zaupanje.',
      invalid_return_url:
        'Stran za vrnitev ni na nobenem registriranem izvoru. Dodajte njen izvor ali izpustite return-url.',
    },
    at: 'Kdaj',
    what: 'Kaj',
    channel: 'Kako',
    scope: 'Obseg',
    took: 'Po',
    why: 'Napaka',
    kinds: {
      created: 'Zahtevano',
      read: 'Prebrala denarnica',
      answered: 'Odgovorjeno',
      approved: 'Odobreno',
      exchanged: 'Zamenjano',
      denied: 'Zavrnjeno',
      cancelled: 'Preklicano',
      expired: 'Poteklo',
      failed: 'Ni uspelo',
      error: 'Zavrnila storitev',
    },
    channels: { 'dc-api': 'okno brskalnika', qr: 'druga naprava', 'same-device': 'ta naprava' },
  },
} satisfies typeof english;
