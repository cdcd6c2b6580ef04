import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Preskus. Razvojni način: uporabljajte samo preskusne podatke.',
  title: 'Ste to začeli na {site}?',
  sameDevice:
    'Da? Potem nadaljujte v denarnici. Pokaže, kaj bi se posredovalo, in vas znova vpraša; nato se vrnete na stran.',
  crossDevice:
    'Nadaljujte le, če je skenirana koda na vašem lastnem zaslonu, na strani, ki ste jo odprli sami. Nikoli ne skenirajte kode, ki vam jo je nekdo poslal.',
  asks: '{app} prosi za te podatke',
  askedNow: 'Prošnja izpred manj kot minute',
  asked: {
    one: 'Prošnja izpred {count} minute',
    two: 'Prošnja izpred {count} minut',
    few: 'Prošnja izpred {count} minut',
    other: 'Prošnja izpred {count} minut',
  },
  notYou: 'Niste to vi?',
  notYouText: 'Zaprite to stran. Nič se ne posreduje, če tega ne odobrite v svoji denarnici.',
  wallets: 'Odpri v denarnici',
  openNamed: 'Odpri {wallet}',
  openWallet: 'Odpri aplikacijo denarnice',
  openOtherWallet: 'Odpri drugo aplikacijo denarnice',
  openWebWallet: 'Odpri spletno denarnico',
  openAgeApp: 'Odpri aplikacijo EU za starost',
  noneOpened: 'Se ni odprla nobena denarnica?',
  otherWallets: 'Druge denarnice',
  openEuWallet: 'Odpri evropsko denarnico za digitalno identiteto',
  openHaipWallet: 'Odpri denarnico z visoko zanesljivostjo (HAIP)',
  missing: {
    email:
      'V denarnici še nimate preverjenega e-poštnega naslova ali pa nimate denarnice? Pridobite ga tukaj.',
    phone:
      'V denarnici še nimate preverjene telefonske številke ali pa nimate denarnice? Pridobite jo tukaj.',
    either:
      'V denarnici še nimate preverjenega e-poštnega naslova ali telefonske številke ali pa nimate denarnice? Pridobite eno od tega tukaj; eno zadošča.',
    login: 'V denarnici še nimate anonimne prijave ali pa nimate denarnice? Pridobite jo tukaj.',
  },
  emailEnough: 'Vaš e-poštni naslov zadošča. Telefonsko številko lahko izpustite.',
  phoneEnough: 'Vaša telefonska številka zadošča. E-poštni naslov lahko izpustite.',
  rest: 'Vse drugo mora že biti v vaši denarnici.',
  verifyEmail: 'Potrdi moj e-poštni naslov',
  verifyPhone: 'Potrdi mojo telefonsko številko',
  getLogin: 'Pridobi anonimno prijavo',
  pick: 'Katero številko vam kaže {site}?',
  pickTitle: 'Izberite številko s svojega zaslona',
  pickText: 'Je na zaslonu, kjer ste skenirali kodo.',
  pickWarning:
    'Izberite jo le, če ste tisto stran odprli sami. Če vam je nekdo poslal kodo ali vam pove številko, se želi prijaviti kot vi.',
  noNumber: 'Ne vidim številke',
  right: 'Vrnite se na drugi zaslon',
  rightText: 'To je ta številka. Stran, kjer ste skenirali kodo, se nadaljuje sama.',
  wrong: 'Nič ni bilo posredovano',
  wrongText: 'Številka ni bila potrjena, zato vaš odgovor ne šteje.',
  wrongThen:
    'Če ste to začeli sami, se vrnite na stran, ki je pokazala kodo, in tam poskusite znova. Če vam je kodo nekdo poslal, ste ga pravkar ustavili.',
  over: 'Ničesar več ni treba izbrati',
  overText: 'Kako se je izteklo, pove stran, kjer ste skenirali kodo.',
  overThen: 'Če želite poskusiti znova, začnite tam od začetka.',
  done: 'Nadaljujte na računalniku',
  doneText: 'Vaš odgovor je bil poslan. Stran, kjer ste skenirali kodo, se nadaljuje sama.',
  close: 'To stran lahko zaprete.',
  dead: 'Ta povezava ni več veljavna',
  deadText:
    'Bila je že uporabljena, nadomeščena z novejšo ali je prestara. Njeno odprtje ni posredovalo ničesar.',
  deadThen: 'Če želite poskusiti znova, se vrnite na stran, ki je pokazala kodo ali povezavo.',
  home: 'Registracija in prijava z denarnico za identiteto',
  homeText:
    'Strani uporabljajo to storitev, da vašo denarnico prosijo za preverjene podatke, na primer za vaš e-poštni naslov. Nič se ne posreduje, če tega ne odobrite v svoji denarnici.',
  homeThen:
    'Vas je sem poslala druga stran? Vrnite se nanjo in tam poskusite znova. Na tej strani ni treba ničesar izpolniti.',
  homeErrors: 'Za razvijalce: kaj pomenijo kode napak',
  homeApi: 'Za razvijalce: vmesnik (OpenAPI)',
} satisfies LandingWords;
