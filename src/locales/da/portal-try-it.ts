import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Prøv det',
    text: 'Dette starter en rigtig scope-anmodning for din app i stedet for din side. Besvar den med en tegnebog, og se hvert trin, som det går over nettet. Tegnebøger viser portalens adresse som den, der spørger.',
    notCounted:
      'En prøve tæller ikke med i nogen statistik, sender intet til din webhook og sætter intet flueben på tjeklisten: Den er til din egen side og backend.',
    forEditors: 'Redaktører og ejere kan prøve en scope-anmodning her.',
    notAnswerable: 'Ingen udsteder, som denne tjeneste har tillid til, kan besvare dette scope endnu.',
    start: 'Start en prøve',
    again: 'Prøv igen',
    stop: 'Annuller prøven',
    scan: 'Scan denne kode med din telefon, eller åbn linket på denne enhed.',
    code: 'QR-kode for scope-anmodningen',
    open: 'Åbn på denne enhed',
    match: 'Vælg dette tal på enheden med tegnebogen:',
    steps: 'Hvad der skete',
    sent: 'Forespørgsel',
    answered: 'Svar',
    heard: 'Hændelse i strømmen',
    masked:
      'Hemmeligheder og koder er forkortet: Du ser, hvordan de begynder og slutter. Appens hemmelighed forlader aldrig tjenesten.',
    help: 'Hvad det betyder, og hvad der skal gøres',
    step: {
      create: {
        title: 'Din side starter en scope-anmodning',
        text: 'Den laver en sidehemmelighed og sender kun dens hash. Her spørger portalen i stedet for din side.',
      },
      follow: {
        title: 'Din side følger den',
        text: 'Med sidehemmeligheden åbner den en strøm og hører om hvert skift af status. Elementerne og klienten gør det for dig.',
      },
      renew: {
        title: 'Linket er fornyet',
        text: 'Ingen har åbnet det i tide, så din side viser en ny kode og et nyt link. De gamle virker ikke længere.',
      },
      cancel: { title: 'Din side annullerer', text: 'Nogen har lukket dialogen eller forladt siden.' },
      read: {
        title: 'En tegnebog har læst anmodningen',
        text: 'Personen ser, hvem der beder om hvad. Din side får hændelsen read.',
      },
      answered: {
        title: 'Tegnebogen har svaret',
        text: 'Svaret er kontrolleret. Det tæller, når tallet er valgt på enheden med tegnebogen.',
      },
      approved: {
        title: 'Personen har godkendt',
        text: 'Din side får hændelsen auth-code-received med autorisationskoden og sender koden til din backend.',
      },
      denied: {
        title: 'Personen har afvist',
        text: 'Din side får hændelsen user-cancelled. Ingen data er delt.',
      },
      cancelled: {
        title: 'Scope-anmodningen er annulleret',
        text: 'Din side får hændelsen user-cancelled. Dens links og koder virker ikke længere.',
      },
      expired: {
        title: 'Tiden er gået',
        text: 'Din side får hændelsen civic-sip-error med koden expired. Start igen, når du er klar.',
      },
      failed: {
        title: 'Det lykkedes ikke',
        text: 'Din side får hændelsen civic-sip-error med denne kode.',
      },
      exchange: {
        title: 'Din backend veksler autorisationskoden',
        text: 'Den underskriver kaldet med sin private nøgle og appens hemmelighed; en kode virker én gang. Her gjorde tjenesten det i stedet for din backend, med en nøgle lavet kun til denne prøve.',
      },
      refused: {
        title: 'Vekslingen blev nægtet',
        text: 'Din backend får denne fejl i stedet for dataene.',
      },
    },
    data: {
      title: 'Din backend har dataene',
      text: 'Når underskriften er kontrolleret og svaret dekrypteret med appens hemmelighed, returnerer exchangeCode dette.',
      hidden:
        'Denne tjeneste er i rigtig drift, så dette er en persons rigtige data: Værdierne bliver i tjenesten og gemmes ingen steder.',
      label: 'Etiket',
      value: 'Værdi',
      isValid: 'Udsteder kontrolleret',
      isOwner: 'Indehaver kontrolleret',
      yes: 'ja',
      no: 'nej',
      notShown: 'vises ikke',
      count: { one: 'Én værdi er kommet tilbage.', other: '{count} værdier er kommet tilbage.' },
      requestToken: 'Hvad anmodningstokenet siger',
      answer: 'Hvad det underskrevne svar siger',
    },
    actions: {
      'app.try': 'Prøvede en scope-anmodning',
      'app.try.exchange': 'Vekslede koden fra en prøve',
    },
  },
} satisfies typeof english;
