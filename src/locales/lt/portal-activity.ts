import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Rodyti',
    all: 'Viskas',
    refresh: 'Atnaujinti',
    none: 'Dar nieko neįvyko.',
    found: {
      one: '{count} įrašas.',
      few: '{count} įrašai.',
      many: '{count} įrašo.',
      other: '{count} įrašų.',
    },
    table: 'Veikla',
    last: 'Naujausi įrašai',
    chart: 'Kiek kartų per pastarąsias 30 dienų',
    asTable: 'Tas pats lentelėje',
    count: 'Kiek kartų',
    medians: {
      read: 'Pusė dėklių perskaito per {time}.',
      approved: 'Pusė patvirtinimų gaunama per {time}.',
      exchanged: 'Pusė mainų įvyksta per {time}.',
    },
    advice: {
      origin_not_registered:
        'Puslapio adresu {origin} sąraše nėra. Pridėkite jį prie šios programos šaltinių arba atverkite puslapį ten, kur jis užregistruotas.',
      invalid_client:
        'Jūsų serveris neįrodė, kad jis jūsų. Patikrinkite programos ID, paslaptį ir privatųjį raktą.',
      'invalid_client.hmac': 'Jūsų serveris naudoja ne tą paslaptį. Įrašykite į jį naujausių raktų paslaptį.',
      'invalid_client.signature':
        'Jūsų serveris naudoja ne tą privatųjį raktą. Įrašykite į jį naujausių raktų privatųjį raktą.',
      'invalid_client.replay':
        'Jūsų serveris du kartus atsiuntė tą patį prašymo žetoną. Kiekvienam bandymui jis turi pasirašyti naują.',
      'invalid_client.aud': 'Jūsų serveris nurodo kitą paslaugą. Nustatykite jame šios paslaugos adresą.',
      clock_skew: 'Jūsų serverio laikrodis rodo neteisingai. Suderinkite jį su laiko serveriu.',
      invalid_grant:
        'Jūsų serveris atsiuntė kodą, kuris panaudotas, per senas arba yra kitos programos. Kiekvieną kodą keiskite vieną kartą ir iš karto.',
      invalid_scope:
        'Jūsų puslapis prašo aprėpties arba žymės, kurios nėra. Pasirinkite skyriuje „Integravimas“.',
      no_trusted_issuer:
        'Nepasitikima nė vienu išdavėju, kuris galėtų atsakyti. Žiūrėkite skyriuje „Pasitikėjimas“.',
      invalid_return_url:
        'Puslapis, į kurį grįžtama, nėra jokiame registruotame šaltinyje. Pridėkite jo šaltinį arba nenurodykite return-url.',
    },
    at: 'Kada',
    what: 'Kas',
    channel: 'Kaip',
    scope: 'Aprėptis',
    took: 'Po',
    why: 'Klaida',
    kinds: {
      created: 'Paprašyta',
      read: 'Perskaitė dėklė',
      answered: 'Atsakyta',
      approved: 'Patvirtinta',
      exchanged: 'Iškeista',
      denied: 'Atsisakyta',
      cancelled: 'Atšaukta',
      expired: 'Nebegalioja',
      failed: 'Nepavyko',
      error: 'Paslauga atmetė',
    },
    channels: { 'dc-api': 'naršyklės langas', qr: 'kitas įrenginys', 'same-device': 'šis įrenginys' },
  },
} satisfies typeof english;
