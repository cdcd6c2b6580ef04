import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Näita',
    all: 'Kõik',
    refresh: 'Värskenda',
    none: 'Midagi ei ole veel juhtunud.',
    found: { one: 'Üks kirje.', other: '{count} kirjet.' },
    table: 'Tegevus',
    last: 'Uusimad kirjed',
    chart: 'Mitu korda viimase 30 päeva jooksul',
    asTable: 'Sama tabelina',
    count: 'Mitu korda',
    medians: {
      read: 'Pooled kukrud loevad selle aja jooksul: {time}.',
      approved: 'Pooled heakskiidud saabuvad selle aja jooksul: {time}.',
      exchanged: 'Pooled vahetused toimuvad selle aja jooksul: {time}.',
    },
    advice: {
      origin_not_registered:
        'Lehte aadressil {origin} ei ole loendis. Lisage see rakenduse päritolude hulka või avage leht seal, kus see on registreeritud.',
      invalid_client:
        'Teie tagarakendus ei tõendanud, et see on teie oma. Kontrollige rakenduse ID-d, saladust ja privaatvõtit.',
      'invalid_client.hmac': 'Teie tagarakendus kasutab vale saladust. Pange sinna uusimate võtmete saladus.',
      'invalid_client.signature':
        'Teie tagarakendus kasutab vale privaatvõtit. Pange sinna uusimate võtmete oma.',
      'invalid_client.replay':
        'Teie tagarakendus saatis sama päringutõendi kaks korda. Laske tal iga katse jaoks uus allkirjastada.',
      'invalid_client.aud': 'Teie tagarakendus nimetab teist teenust. Määrake seal selle teenuse aadress.',
      clock_skew: 'Teie tagarakenduse kell on vale. Laske sel järgida ajaserverit.',
      invalid_grant:
        'Teie tagarakendus saatis koodi, mis on kasutatud, liiga vana või teise rakenduse oma. Vahetage iga kood üks kord, kohe.',
      invalid_scope: 'Teie leht küsib ulatust või silti, mida ei ole. Valige jaotises Integreerimine.',
      no_trusted_issuer: 'Ühtegi väljastajat, kes saaks vastata, ei usaldata. Vaadake jaotist Usaldus.',
      invalid_return_url:
        'Naasmisleht ei ole ühelgi registreeritud päritolul. Lisage selle päritolu või jätke return-url ära.',
    },
    at: 'Millal',
    what: 'Mis',
    channel: 'Kuidas',
    scope: 'Ulatus',
    took: 'Pärast',
    why: 'Viga',
    kinds: {
      created: 'Küsitud',
      read: 'Kukkur luges',
      answered: 'Vastatud',
      approved: 'Heaks kiidetud',
      exchanged: 'Vahetatud',
      denied: 'Keeldutud',
      cancelled: 'Tühistatud',
      expired: 'Aegunud',
      failed: 'Nurjunud',
      error: 'Teenus lükkas tagasi',
    },
    channels: { 'dc-api': 'brauseri aken', qr: 'teine seade', 'same-device': 'see seade' },
  },
} satisfies typeof english;
