import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Test. Razvojni način: upotrebljavajte samo testne podatke.',
  title: 'Jeste li ovo započeli na {site}?',
  sameDevice:
    'Da? Onda nastavite u lisnici. Ona pokazuje što bi se podijelilo i pita vas ponovno; nakon toga vraćate se na stranicu.',
  crossDevice:
    'Nastavite samo ako je skenirani kod na vašem vlastitom zaslonu, na stranici koju ste sami otvorili. Nikada ne skenirajte kod koji vam je netko poslao.',
  asks: '{app} traži ove podatke',
  askedNow: 'Zatraženo prije manje od minute',
  asked: {
    one: 'Zatraženo prije {count} minute',
    few: 'Zatraženo prije {count} minute',
    other: 'Zatraženo prije {count} minuta',
  },
  notYou: 'To niste vi?',
  notYouText: 'Zatvorite ovu stranicu. Ništa se ne dijeli ako to ne odobrite u svojoj lisnici.',
  wallets: 'Otvori u lisnici',
  openNamed: 'Otvori {wallet}',
  openWallet: 'Otvori aplikaciju lisnice',
  openOtherWallet: 'Otvori drugu aplikaciju lisnice',
  openWebWallet: 'Otvori web-lisnicu',
  openAgeApp: 'Otvori EU aplikaciju za dob',
  noneOpened: 'Nijedna se lisnica nije otvorila?',
  otherWallets: 'Druge lisnice',
  openEuWallet: 'Otvori europsku lisnicu za digitalni identitet',
  openHaipWallet: 'Otvori lisnicu visoke razine sigurnosti (HAIP)',
  missing: {
    email: 'Još nemate provjerenu adresu e-pošte u lisnici ili nemate lisnicu? Nabavite je ovdje.',
    phone: 'Još nemate provjeren broj telefona u lisnici ili nemate lisnicu? Nabavite ga ovdje.',
    either:
      'Još nemate provjerenu adresu e-pošte ni broj telefona u lisnici ili nemate lisnicu? Nabavite jedno ovdje; dovoljno je jedno od toga.',
    login: 'Još nemate anonimnu prijavu u lisnici ili nemate lisnicu? Nabavite je ovdje.',
  },
  emailEnough: 'Dovoljna je vaša adresa e-pošte. Broj telefona možete izostaviti.',
  phoneEnough: 'Dovoljan je vaš broj telefona. Adresu e-pošte možete izostaviti.',
  rest: 'Sve ostalo već mora biti u vašoj lisnici.',
  verifyEmail: 'Potvrdi moju adresu e-pošte',
  verifyPhone: 'Potvrdi moj broj telefona',
  getLogin: 'Nabavi anonimnu prijavu',
  pick: 'Koji vam broj pokazuje {site}?',
  pickTitle: 'Odaberite broj sa svojeg zaslona',
  pickText: 'Nalazi se na zaslonu na kojem ste skenirali kod.',
  pickWarning:
    'Odaberite ga samo ako ste tu stranicu sami otvorili. Ako vam je netko poslao kod ili vam govori broj, želi se prijaviti kao vi.',
  noNumber: 'Ne vidim broj',
  right: 'Vratite se na drugi zaslon',
  rightText: 'To je taj broj. Stranica na kojoj ste skenirali kod nastavlja sama.',
  wrong: 'Ništa nije podijeljeno',
  wrongText: 'Broj nije potvrđen, pa se vaš odgovor ne računa.',
  wrongThen:
    'Ako ste ovo sami započeli, vratite se na stranicu koja je pokazala kod i pokušajte ponovno ondje. Ako vam je netko poslao kod, upravo ste ga zaustavili.',
  over: 'Više se nema što odabrati',
  overText: 'Stranica na kojoj ste skenirali kod govori kako je završilo.',
  overThen: 'Za novi pokušaj ondje počnite ispočetka.',
  done: 'Nastavite na računalu',
  doneText: 'Vaš je odgovor poslan. Stranica na kojoj ste skenirali kod nastavlja sama.',
  close: 'Ovu stranicu možete zatvoriti.',
  dead: 'Ova poveznica više ne vrijedi',
  deadText:
    'Već je iskorištena, zamijenjena novijom ili je prestara. Njezinim otvaranjem ništa nije podijeljeno.',
  deadThen: 'Za novi pokušaj vratite se na stranicu koja je pokazala kod ili poveznicu.',
  home: 'Registracija i prijava lisnicom identiteta',
  homeText:
    'Stranice se koriste ovom uslugom kako bi od vaše lisnice zatražile provjerene podatke, na primjer vašu adresu e-pošte. Ništa se ne dijeli ako to ne odobrite u svojoj lisnici.',
  homeThen:
    'Na ovu vas je stranicu poslala druga stranica? Vratite se na nju i pokušajte ponovno ondje. Na ovoj stranici nema ničega za ispuniti.',
  homeErrors: 'Za razvojne programere: što znače kodovi pogrešaka',
  homeApi: 'Za razvojne programere: sučelje (OpenAPI)',
} satisfies LandingWords;
