import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Test. Arendusrežiim: kasutage ainult testandmeid.',
  title: 'Kas alustasite seda saidil {site}?',
  sameDevice:
    'Jah? Siis jätkake oma kukrus. See näitab, mida jagataks, ja küsib teilt uuesti; pärast seda olete saidil tagasi.',
  crossDevice:
    'Jätkake ainult siis, kui skannitud kood on teie enda ekraanil, lehel, mille avasite ise. Ärge kunagi skannige koodi, mille keegi teile saatis.',
  asks: '{app} küsib neid andmeid',
  askedNow: 'Küsiti vähem kui minut tagasi',
  asked: {
    one: 'Küsiti {count} minut tagasi',
    other: 'Küsiti {count} minutit tagasi',
  },
  notYou: 'Kas see ei olnud teie?',
  notYouText: 'Sulgege see leht. Midagi ei jagata, kui te seda oma kukrus heaks ei kiida.',
  wallets: 'Ava kukrus',
  openNamed: 'Ava {wallet}',
  openWallet: 'Ava kukrurakendus',
  openOtherWallet: 'Ava teine kukrurakendus',
  openWebWallet: 'Ava veebikukkur',
  openAgeApp: 'Ava ELi vanuserakendus',
  noneOpened: 'Kas kukkur ei avanenud?',
  otherWallets: 'Muud kukrud',
  openEuWallet: 'Ava ELi digiidentiteedikukkur',
  openHaipWallet: 'Ava kõrge usaldustasemega kukkur (HAIP)',
  missing: {
    email: 'Teie kukrus ei ole veel kinnitatud e-posti aadressi või teil ei ole kukrut? Hankige see siit.',
    phone: 'Teie kukrus ei ole veel kinnitatud telefoninumbrit või teil ei ole kukrut? Hankige see siit.',
    either:
      'Teie kukrus ei ole veel kinnitatud e-posti aadressi ega telefoninumbrit või teil ei ole kukrut? Hankige üks neist siit; ühest piisab.',
    login: 'Teie kukrus ei ole veel anonüümset sisselogimist või teil ei ole kukrut? Hankige see siit.',
  },
  emailEnough: 'Teie e-posti aadressist piisab. Telefoninumbri võite ära jätta.',
  phoneEnough: 'Teie telefoninumbrist piisab. E-posti aadressi võite ära jätta.',
  rest: 'Kõik muu peab juba teie kukrus olema.',
  verifyEmail: 'Kinnita minu e-posti aadress',
  verifyPhone: 'Kinnita minu telefoninumber',
  getLogin: 'Hangi anonüümne sisselogimine',
  pick: 'Millist arvu {site} teile näitab?',
  pickTitle: 'Valige oma ekraanil olev arv',
  pickText: 'See on ekraanil, kust te koodi skannisite.',
  pickWarning:
    'Valige see ainult siis, kui avasite seal oleva lehe ise. Kui keegi saatis teile koodi või ütleb teile arvu, tahab ta teie nimel sisse logida.',
  noNumber: 'Ma ei näe arvu',
  right: 'Minge tagasi teise ekraani juurde',
  rightText: 'See on õige arv. Leht, kust te koodi skannisite, jätkab ise.',
  wrong: 'Midagi ei jagatud',
  wrongText: 'Arvu ei kinnitatud, seega teie vastust ei arvestata.',
  wrongThen:
    'Kui alustasite seda ise, minge tagasi lehele, mis koodi näitas, ja proovige seal uuesti. Kui keegi saatis teile koodi, peatasite ta just praegu.',
  over: 'Midagi ei ole enam valida',
  overText: 'Leht, kust te koodi skannisite, ütleb, kuidas läks.',
  overThen: 'Uuesti proovimiseks alustage seal algusest.',
  done: 'Jätkake oma arvutis',
  doneText: 'Teie vastus on saadetud. Leht, kust te koodi skannisite, jätkab ise.',
  close: 'Võite selle lehe sulgeda.',
  dead: 'See link enam ei kehti',
  deadText:
    'Seda on juba kasutatud, see on asendatud uuemaga või liiga vana. Selle avamine ei jaganud midagi.',
  deadThen: 'Uuesti proovimiseks minge tagasi lehele, mis näitas koodi või linki.',
  home: 'Registreerumine ja sisselogimine identiteedikukruga',
  homeText:
    'Saidid kasutavad seda teenust, et küsida teie kukrult kinnitatud andmeid, näiteks teie e-posti aadressi. Midagi ei jagata, kui te seda oma kukrus heaks ei kiida.',
  homeThen:
    'Kas mõni sait saatis teid siia? Minge sinna tagasi ja proovige seal uuesti. Sellel lehel ei ole midagi täita.',
  homeErrors: 'Arendajatele: mida veakoodid tähendavad',
  homeApi: 'Arendajatele: liides (OpenAPI)',
} satisfies LandingWords;
