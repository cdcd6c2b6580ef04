import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Näytä',
    all: 'Kaikki',
    refresh: 'Päivitä',
    none: 'Mitään ei ole vielä tapahtunut.',
    found: { one: 'Yksi merkintä.', other: '{count} merkintää.' },
    table: 'Tapahtumat',
    last: 'Uusimmat merkinnät',
    chart: 'Määrät viimeisten 30 päivän aikana',
    asTable: 'Sama taulukkona',
    count: 'Määrä',
    medians: {
      read: 'Puolet lompakoista lukee pyynnön ajassa {time}.',
      approved: 'Puolet hyväksynnöistä tulee ajassa {time}.',
      exchanged: 'Puolet vaihdoista tehdään ajassa {time}.',
    },
    advice: {
      origin_not_registered:
        'Sivu osoitteessa {origin} ei ole luettelossa. Lisää se tämän sovelluksen origineihin tai avaa sivu siellä, missä se on rekisteröity.',
      invalid_client:
        'Taustajärjestelmäsi ei todistanut olevansa sinun. Tarkista sovelluksen tunnus, salaisuus ja yksityinen avain.',
      'invalid_client.hmac':
        'Taustajärjestelmäsi käyttää väärää salaisuutta. Aseta siihen uusimpien avainten salaisuus.',
      'invalid_client.signature':
        'Taustajärjestelmäsi käyttää väärää yksityistä avainta. Aseta siihen uusin avain.',
      'invalid_client.replay':
        'Taustajärjestelmäsi lähetti saman pyyntötunnisteen kahdesti. Anna sen allekirjoittaa uusi joka yrityksellä.',
      'invalid_client.aud': 'Taustajärjestelmäsi nimeää toisen palvelun. Aseta siihen tämän palvelun osoite.',
      clock_skew: 'Taustajärjestelmäsi kello on väärässä. Anna sen seurata aikapalvelinta.',
      invalid_grant:
        'Taustajärjestelmäsi lähetti koodin, joka on käytetty, liian vanha tai toisen sovelluksen. Vaihda kukin koodi kerran ja heti.',
      invalid_scope:
        'Sivusi pyytää scopea tai tietokenttää, jota ei ole. Valitse sellainen kohdasta ”Integrointi”.',
      no_trusted_issuer: 'Ei ole luotettua myöntäjää, joka voisi vastata. Katso kohtaa ”Luottamus”.',
      invalid_return_url:
        'Sivu, jolle palataan, ei ole rekisteröidyssä originissa. Lisää sen origin tai jätä return-url pois.',
    },
    at: 'Milloin',
    what: 'Mitä',
    channel: 'Miten',
    scope: 'Scope',
    took: 'Kesto',
    why: 'Virhe',
    kinds: {
      created: 'Pyydetty',
      read: 'Lompakko lukenut',
      answered: 'Vastattu',
      approved: 'Hyväksytty',
      exchanged: 'Vaihdettu',
      denied: 'Hylätty',
      cancelled: 'Peruutettu',
      expired: 'Vanhentunut',
      failed: 'Epäonnistunut',
      error: 'Palvelu torjunut',
    },
    channels: { 'dc-api': 'selaimen oma kysely', qr: 'toinen laite', 'same-device': 'tämä laite' },
  },
} satisfies typeof english;
