import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Test. Ontwikkelmodus: gebruik alleen testgegevens.',
  title: 'Bent u hiermee begonnen op {site}?',
  sameDevice:
    'Ja? Ga dan verder in uw wallet. Die toont wat er zou worden gedeeld en vraagt het u nog een keer; daarna komt u terug op de site.',
  crossDevice:
    'Ga alleen verder als de code die u hebt gescand op uw eigen scherm staat, op een pagina die u zelf hebt geopend. Scan nooit een code die iemand u heeft gestuurd.',
  asks: '{app} vraagt om',
  askedNow: 'Minder dan een minuut geleden gevraagd',
  asked: {
    one: '{count} minuut geleden gevraagd',
    other: '{count} minuten geleden gevraagd',
  },
  notYou: 'Bent u dit niet?',
  notYouText: 'Sluit deze pagina. Er wordt niets gedeeld zonder uw goedkeuring in uw wallet.',
  wallets: 'Openen in een wallet',
  openNamed: '{wallet} openen',
  openWallet: 'Een wallet-app openen',
  openOtherWallet: 'Een andere wallet-app openen',
  openWebWallet: 'De webwallet openen',
  openAgeApp: 'De leeftijdsapp van de EU openen',
  noneOpened: 'Ging er geen wallet open?',
  otherWallets: 'Andere wallets',
  openEuWallet: 'Een EU-wallet voor digitale identiteit openen',
  openHaipWallet: 'Een wallet met hoog betrouwbaarheidsniveau openen (HAIP)',
  missing: {
    email: 'Nog geen geverifieerd e-mailadres in uw wallet, of geen wallet? Haal het hier op.',
    phone: 'Nog geen geverifieerd telefoonnummer in uw wallet, of geen wallet? Haal het hier op.',
    either:
      'Nog geen geverifieerd e-mailadres of telefoonnummer in uw wallet, of geen wallet? Haal er hier een op; een van beide is genoeg.',
    login: 'Nog geen anonieme login in uw wallet, of geen wallet? Haal er hier een op.',
  },
  emailEnough: 'Uw e-mailadres is genoeg. U kunt het telefoonnummer weglaten.',
  phoneEnough: 'Uw telefoonnummer is genoeg. U kunt het e-mailadres weglaten.',
  rest: 'Al het andere moet al in uw wallet zitten.',
  verifyEmail: 'Mijn e-mailadres verifiëren',
  verifyPhone: 'Mijn telefoonnummer verifiëren',
  getLogin: 'Een anonieme login ophalen',
  pick: 'Welk getal toont {site} u?',
  pickTitle: 'Kies het getal op uw scherm',
  pickText: 'Het staat op het scherm waar u de code hebt gescand.',
  pickWarning:
    'Kies het alleen als u die pagina zelf hebt geopend. Heeft iemand u de code gestuurd of noemt iemand u het getal, dan wil diegene als u inloggen.',
  noNumber: 'Ik zie geen getal',
  right: 'Ga terug naar het andere scherm',
  rightText: 'Dat is het getal. De pagina waar u de code hebt gescand, gaat vanzelf verder.',
  wrong: 'Er is niets gedeeld',
  wrongText: 'Het getal is niet bevestigd, dus uw antwoord telt niet.',
  wrongThen:
    'Bent u hier zelf mee begonnen, ga dan terug naar de pagina met de code en probeer het daar opnieuw. Heeft iemand u de code gestuurd, dan hebt u diegene zojuist tegengehouden.',
  over: 'Er valt niets meer te kiezen',
  overText: 'De pagina waar u de code hebt gescand, vertelt hoe het is afgelopen.',
  overThen: 'Begin daar opnieuw om het nog eens te proberen.',
  done: 'Ga verder op uw computer',
  doneText: 'Uw antwoord is verzonden. De pagina waar u de code hebt gescand, gaat vanzelf verder.',
  close: 'U kunt deze pagina sluiten.',
  dead: 'Deze link is niet meer geldig',
  deadText:
    'De link is al gebruikt, vervangen door een nieuwere of te oud. Door het openen is niets gedeeld.',
  deadThen: 'Ga terug naar de pagina met de code of de link om het opnieuw te proberen.',
  home: 'Registreren en inloggen met uw identiteitswallet',
  homeText:
    'Sites gebruiken deze dienst om uw wallet om geverifieerde gegevens te vragen, zoals uw e-mailadres. Er wordt niets gedeeld zonder uw goedkeuring in uw wallet.',
  homeThen:
    'Heeft een site u hierheen gestuurd? Ga terug naar die site en probeer het daar opnieuw. Op deze pagina valt niets in te vullen.',
  homeErrors: 'Voor ontwikkelaars: wat de foutcodes betekenen',
  homeApi: 'Voor ontwikkelaars: de interface (OpenAPI)',
} satisfies LandingWords;
