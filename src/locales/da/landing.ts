import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Test. Udviklingstilstand: Brug kun testdata.',
  title: 'Begyndte du på dette på {site}?',
  sameDevice:
    'Ja? Så fortsæt i din tegnebog. Den viser, hvad der ville blive delt, og spørger dig igen; derefter er du tilbage på webstedet.',
  crossDevice:
    'Fortsæt kun, hvis koden, du har scannet, er på din egen skærm, på en side, som du selv har åbnet. Scan aldrig en kode, som nogen har sendt dig.',
  asks: '{app} beder om',
  askedNow: 'Anmodet om for mindre end et minut siden',
  asked: {
    one: 'Anmodet om for {count} minut siden',
    other: 'Anmodet om for {count} minutter siden',
  },
  notYou: 'Er det ikke dig?',
  notYouText: 'Luk denne side. Intet deles, medmindre du godkender det i din tegnebog.',
  wallets: 'Åbn i en tegnebog',
  openNamed: 'Åbn {wallet}',
  openWallet: 'Åbn en tegnebogsapp',
  openOtherWallet: 'Åbn en anden tegnebogsapp',
  openWebWallet: 'Åbn webtegnebogen',
  openAgeApp: 'Åbn EU’s aldersapp',
  noneOpened: 'Åbnede ingen tegnebog?',
  otherWallets: 'Andre tegnebøger',
  openEuWallet: 'Åbn en europæisk digital identitetstegnebog',
  openHaipWallet: 'Åbn en tegnebog med højt sikringsniveau (HAIP)',
  missing: {
    email: 'Har du endnu ingen bekræftet e-mailadresse i din tegnebog, eller ingen tegnebog? Få den her.',
    phone: 'Har du endnu intet bekræftet telefonnummer i din tegnebog, eller ingen tegnebog? Få det her.',
    either:
      'Har du endnu ingen bekræftet e-mailadresse og intet bekræftet telefonnummer i din tegnebog, eller ingen tegnebog? Få en af delene her; det er nok.',
    login: 'Har du endnu intet anonymt login i din tegnebog, eller ingen tegnebog? Få et her.',
  },
  emailEnough: 'Din e-mailadresse er nok. Du kan udelade telefonnummeret.',
  phoneEnough: 'Dit telefonnummer er nok. Du kan udelade e-mailadressen.',
  rest: 'Alt andet skal allerede være i din tegnebog.',
  verifyEmail: 'Bekræft min e-mailadresse',
  verifyPhone: 'Bekræft mit telefonnummer',
  getLogin: 'Få et anonymt login',
  pick: 'Hvilket tal viser {site} dig?',
  pickTitle: 'Vælg tallet på din skærm',
  pickText: 'Det er på skærmen, hvor du scannede koden.',
  pickWarning:
    'Vælg det kun, hvis du selv har åbnet den side. Hvis nogen har sendt dig koden eller siger tallet til dig, vil vedkommende logge ind som dig.',
  noNumber: 'Jeg ser ikke noget tal',
  right: 'Gå tilbage til den anden skærm',
  rightText: 'Det er tallet. Siden, hvor du scannede koden, går selv videre.',
  wrong: 'Intet blev delt',
  wrongText: 'Tallet blev ikke bekræftet, så dit svar tæller ikke.',
  wrongThen:
    'Hvis du selv begyndte på dette, så gå tilbage til siden, der viste koden, og prøv igen der. Hvis nogen har sendt dig koden, har du lige stoppet vedkommende.',
  over: 'Der er ikke mere at vælge',
  overText: 'Siden, hvor du scannede koden, viser, hvordan det gik.',
  overThen: 'Begynd forfra der for at prøve igen.',
  done: 'Fortsæt på din computer',
  doneText: 'Dit svar er sendt. Siden, hvor du scannede koden, går selv videre.',
  close: 'Du kan lukke denne side.',
  dead: 'Dette link er ikke længere gyldigt',
  deadText:
    'Det er allerede brugt, erstattet af et nyere eller for gammelt. Intet blev delt ved at åbne det.',
  deadThen: 'Gå tilbage til siden, der viste koden eller linket, for at prøve igen.',
  home: 'Tilmelding og login med din identitetstegnebog',
  homeText:
    'Websteder bruger denne tjeneste til at bede din tegnebog om bekræftede oplysninger, f.eks. din e-mailadresse. Intet deles, medmindre du godkender det i din tegnebog.',
  homeThen:
    'Har et websted sendt dig hertil? Gå tilbage til det, og prøv igen der. Der er ikke noget at udfylde på denne side.',
  homeErrors: 'For udviklere: hvad fejlkoderne betyder',
  homeApi: 'For udviklere: grænsefladen (OpenAPI)',
} satisfies LandingWords;
