import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Kokeile',
    text: 'Tämä aloittaa sovelluksesi oikean pyynnön sivusi sijasta. Vastaa siihen lompakolla ja katso jokainen vaihe sellaisena kuin se kulkee verkossa. Lompakot näyttävät pyytäjänä portaalin osoitteen.',
    notCounted:
      'Kokeilu ei näy tilastoissa, ei lähetä webhookiisi mitään eikä merkitse tarkistuslistaan mitään: se on omalle sivullesi ja taustajärjestelmällesi.',
    forEditors: 'Muokkaajat ja omistajat voivat kokeilla pyyntöä täällä.',
    notAnswerable: 'Mikään myöntäjä, johon palvelu luottaa, ei voi vielä vastata tähän scopeen.',
    start: 'Aloita kokeilu',
    again: 'Kokeile uudelleen',
    stop: 'Peruuta kokeilu',
    scan: 'Skannaa tämä koodi puhelimellasi tai avaa linkki tällä laitteella.',
    code: 'Pyynnön QR-koodi',
    open: 'Avaa tällä laitteella',
    match: 'Valitse tämä luku laitteella, jossa lompakko on:',
    steps: 'Mitä tapahtui',
    sent: 'Pyyntö',
    answered: 'Vastaus',
    heard: 'Tapahtuma virrassa',
    masked:
      'Salaisuudet ja koodit on lyhennetty: näet niiden alun ja lopun. Sovelluksen salaisuus ei koskaan poistu palvelusta.',
    help: 'Mitä tämä tarkoittaa ja mitä tehdä',
    step: {
      create: {
        title: 'Sivusi aloittaa pyynnön',
        text: 'Se luo sivun salaisuuden ja lähettää siitä vain tiivisteen. Tässä portaali pyytää sivusi sijasta.',
      },
      follow: {
        title: 'Sivusi seuraa pyyntöä',
        text: 'Sivun salaisuudella se avaa virran ja kuulee jokaisesta tilan muutoksesta. Elementit ja asiakaskirjasto tekevät tämän puolestasi.',
      },
      renew: {
        title: 'Linkki uusitaan',
        text: 'Kukaan ei avannut sitä ajoissa, joten sivusi näyttää uuden koodin ja linkin. Vanhat eivät enää toimi.',
      },
      cancel: { title: 'Sivusi peruuttaa', text: 'Joku sulki ikkunan tai poistui sivulta.' },
      read: {
        title: 'Lompakko on lukenut pyynnön',
        text: 'Ihminen näkee, kuka pyytää mitä. Sivusi saa tapahtuman read.',
      },
      answered: {
        title: 'Lompakko on vastannut',
        text: 'Vastaus on tarkistettu. Se pätee, kun luku on valittu laitteella, jossa lompakko on.',
      },
      approved: {
        title: 'Ihminen on hyväksynyt',
        text: 'Sivusi saa tapahtuman auth-code-received, jossa on valtuutuskoodi, ja lähettää koodin taustajärjestelmääsi.',
      },
      denied: {
        title: 'Ihminen on kieltäytynyt',
        text: 'Sivusi saa tapahtuman user-cancelled. Mitään tietoja ei jaettu.',
      },
      cancelled: {
        title: 'Pyyntö on peruutettu',
        text: 'Sivusi saa tapahtuman user-cancelled. Pyynnön linkit ja koodit eivät enää toimi.',
      },
      expired: {
        title: 'Aika on päättynyt',
        text: 'Sivusi saa tapahtuman civic-sip-error, jossa on koodi expired. Aloita uudelleen, kun olet valmis.',
      },
      failed: {
        title: 'Se ei onnistunut',
        text: 'Sivusi saa tapahtuman civic-sip-error, jossa on tämä koodi.',
      },
      exchange: {
        title: 'Taustajärjestelmäsi vaihtaa valtuutuskoodin',
        text: 'Se allekirjoittaa kutsun yksityisellä avaimellaan ja sovelluksen salaisuudella; koodi toimii kerran. Tässä palvelu teki sen taustajärjestelmäsi sijasta, avaimella, joka luotiin vain tätä kokeilua varten.',
      },
      refused: {
        title: 'Vaihto torjuttiin',
        text: 'Taustajärjestelmäsi saa tietojen sijasta tämän virheen.',
      },
    },
    data: {
      title: 'Taustajärjestelmäsi on saanut tiedot',
      text: 'Tämän exchangeCode palauttaa, kun allekirjoitus on tarkistettu ja salaus purettu sovelluksen salaisuudella.',
      hidden:
        'Palvelu on tuotantokäytössä, joten nämä ovat ihmisen oikeita tietoja: arvot pysyvät palvelussa, eikä niitä säilytetä missään.',
      label: 'Tietokenttä',
      value: 'Arvo',
      isValid: 'Myöntäjä tarkistettu',
      isOwner: 'Haltija tarkistettu',
      yes: 'kyllä',
      no: 'ei',
      notShown: 'ei näytetä',
      count: { one: 'Yksi arvo saatiin.', other: '{count} arvoa saatiin.' },
      requestToken: 'Mitä pyyntötunniste sanoo',
      answer: 'Mitä allekirjoitettu vastaus sanoo',
    },
    actions: {
      'app.try': 'Kokeili pyyntöä',
      'app.try.exchange': 'Vaihtoi kokeilun koodin',
    },
  },
} satisfies typeof english;
