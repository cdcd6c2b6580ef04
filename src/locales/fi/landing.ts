import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Testi. Kehitystila: käytä vain testitietoja.',
  title: 'Aloititko tämän sivustolla {site}?',
  sameDevice:
    'Jos aloitit, jatka lompakossasi. Se näyttää, mitä jaettaisiin, ja kysyy sinulta uudelleen; sen jälkeen palaat sivustolle.',
  crossDevice:
    'Jatka vain, jos skannaamasi koodi on omalla näytölläsi sivulla, jonka avasit itse. Älä koskaan skannaa koodia, jonka joku on lähettänyt sinulle.',
  asks: '{app} pyytää näitä tietoja',
  askedNow: 'Pyydetty alle minuutti sitten',
  asked: {
    one: 'Pyydetty {count} minuutti sitten',
    other: 'Pyydetty {count} minuuttia sitten',
  },
  notYou: 'Etkö se ollut sinä?',
  notYouText: 'Sulje tämä sivu. Mitään ei jaeta, ellet hyväksy sitä lompakossasi.',
  wallets: 'Avaa lompakossa',
  openNamed: 'Avaa {wallet}',
  openWallet: 'Avaa lompakkosovellus',
  openOtherWallet: 'Avaa toinen lompakkosovellus',
  openWebWallet: 'Avaa verkkolompakko',
  openAgeApp: 'Avaa EU:n ikäsovellus',
  noneOpened: 'Eikö lompakko avautunut?',
  otherWallets: 'Muut lompakot',
  openEuWallet: 'Avaa EU:n digitaalinen identiteettilompakko',
  openHaipWallet: 'Avaa korkean varmuustason lompakko (HAIP)',
  missing: {
    email:
      'Eikö lompakossasi ole vielä vahvistettua sähköpostiosoitetta, tai eikö sinulla ole lompakkoa? Hanki se tästä.',
    phone:
      'Eikö lompakossasi ole vielä vahvistettua puhelinnumeroa, tai eikö sinulla ole lompakkoa? Hanki se tästä.',
    either:
      'Eikö lompakossasi ole vielä vahvistettua sähköpostiosoitetta tai puhelinnumeroa, tai eikö sinulla ole lompakkoa? Hanki jompikumpi tästä; toinen niistä riittää.',
    login:
      'Eikö lompakossasi ole vielä nimetöntä kirjautumista, tai eikö sinulla ole lompakkoa? Hanki se tästä.',
  },
  emailEnough: 'Sähköpostiosoitteesi riittää. Voit jättää puhelinnumeron pois.',
  phoneEnough: 'Puhelinnumerosi riittää. Voit jättää sähköpostiosoitteen pois.',
  rest: 'Kaiken muun on oltava lompakossasi jo valmiina.',
  verifyEmail: 'Vahvista sähköpostiosoitteeni',
  verifyPhone: 'Vahvista puhelinnumeroni',
  getLogin: 'Hanki nimetön kirjautuminen',
  pick: 'Minkä luvun {site} näyttää sinulle?',
  pickTitle: 'Valitse näytölläsi oleva luku',
  pickText: 'Se on näytöllä, jolta skannasit koodin.',
  pickWarning:
    'Valitse se vain, jos avasit kyseisen sivun itse. Jos joku on lähettänyt sinulle koodin tai kertoo sinulle luvun, hän haluaa kirjautua sinuna.',
  noNumber: 'En näe lukua',
  right: 'Palaa toiselle näytölle',
  rightText: 'Luku on oikea. Sivu, jolta skannasit koodin, jatkuu itsestään.',
  wrong: 'Mitään ei jaettu',
  wrongText: 'Lukua ei vahvistettu, joten vastaustasi ei oteta huomioon.',
  wrongThen:
    'Jos aloitit tämän itse, palaa sivulle, joka näytti koodin, ja yritä uudelleen siellä. Jos joku on lähettänyt sinulle koodin, pysäytit hänet juuri.',
  over: 'Valittavaa ei enää ole',
  overText: 'Sivu, jolta skannasit koodin, kertoo, miten kävi.',
  overThen: 'Jos haluat yrittää uudelleen, aloita siellä alusta.',
  done: 'Jatka tietokoneellasi',
  doneText: 'Vastauksesi on lähetetty. Sivu, jolta skannasit koodin, jatkuu itsestään.',
  close: 'Voit sulkea tämän sivun.',
  dead: 'Tämä linkki ei ole enää voimassa',
  deadText: 'Se on jo käytetty, korvattu uudemmalla tai liian vanha. Sen avaaminen ei jakanut mitään.',
  deadThen: 'Jos haluat yrittää uudelleen, palaa sivulle, joka näytti koodin tai linkin.',
  home: 'Rekisteröityminen ja kirjautuminen identiteettilompakolla',
  homeText:
    'Sivustot käyttävät tätä palvelua pyytääkseen lompakoltasi vahvistettuja tietoja, kuten sähköpostiosoitteesi. Mitään ei jaeta, ellet hyväksy sitä lompakossasi.',
  homeThen:
    'Ohjasiko jokin sivusto sinut tänne? Palaa sinne ja yritä uudelleen siellä. Tällä sivulla ei ole mitään täytettävää.',
  homeErrors: 'Kehittäjille: mitä virhekoodit tarkoittavat',
  homeApi: 'Kehittäjille: rajapinta (OpenAPI)',
} satisfies LandingWords;
