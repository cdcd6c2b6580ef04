import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Rādīt',
    all: 'Viss',
    refresh: 'Atsvaidzināt',
    none: 'Vēl nekas nav noticis.',
    found: { zero: '{count} ierakstu.', one: '{count} ieraksts.', other: '{count} ieraksti.' },
    table: 'Darbība',
    last: 'Jaunākie ieraksti',
    chart: 'Cik reižu pēdējās 30 dienās',
    asTable: 'Tas pats tabulā',
    count: 'Cik reižu',
    medians: {
      read: 'Puse maku nolasa šādā laikā: {time}.',
      approved: 'Puse apstiprinājumu pienāk šādā laikā: {time}.',
      exchanged: 'Puse apmaiņu notiek šādā laikā: {time}.',
    },
    advice: {
      origin_not_registered:
        'Lapas adresē {origin} nav sarakstā. Pievienojiet to šīs lietotnes izcelsmēm vai atveriet lapu tur, kur tā ir reģistrēta.',
      invalid_client:
        'Jūsu serveris nepierādīja, ka tas ir jūsu. Pārbaudiet lietotnes ID, noslēpumu un privāto atslēgu.',
      'invalid_client.hmac':
        'Jūsu serveris lieto nepareizu noslēpumu. Ievietojiet tajā jaunāko atslēgu noslēpumu.',
      'invalid_client.signature':
        'Jūsu serveris lieto nepareizu privāto atslēgu. Ievietojiet tajā jaunāko privāto atslēgu.',
      'invalid_client.replay':
        'Jūsu serveris divreiz nosūtīja to pašu pieprasījuma marķieri. Katram mēģinājumam tam jāparaksta jauns.',
      'invalid_client.aud': 'Jūsu serveris norāda citu pakalpojumu. Iestatiet tajā šī pakalpojuma adresi.',
      clock_skew: 'Jūsu servera pulkstenis ir nepareizs. Saskaņojiet to ar laika serveri.',
      invalid_grant:
        'Jūsu serveris nosūtīja kodu, kas ir izmantots, pārāk vecs vai pieder citai lietotnei. Apmainiet katru kodu vienreiz un uzreiz.',
      invalid_scope: 'Jūsu lapa lūdz tvērumu vai etiķeti, kuras nav. Izvēlieties sadaļā „Integrācija”.',
      no_trusted_issuer: 'Neviens izdevējs, kas varētu atbildēt, nav uzticams. Skatiet sadaļu „Uzticēšanās”.',
      invalid_return_url:
        'Lapa, uz kuru atgriezties, nav nevienā reģistrētā izcelsmē. Pievienojiet tās izcelsmi vai izlaidiet return-url.',
    },
    at: 'Kad',
    what: 'Kas',
    channel: 'Kā',
    scope: 'Tvērums',
    took: 'Pēc',
    why: 'Kļūda',
    kinds: {
      created: 'Lūgts',
      read: 'Nolasījis maks',
      answered: 'Atbildēts',
      approved: 'Apstiprināts',
      exchanged: 'Apmainīts',
      denied: 'Atteikts',
      cancelled: 'Atcelts',
      expired: 'Beidzies termiņš',
      failed: 'Neizdevās',
      error: 'Noraidījis pakalpojums',
    },
    channels: { 'dc-api': 'pārlūka logs', qr: 'cita ierīce', 'same-device': 'šī ierīce' },
  },
} satisfies typeof english;
