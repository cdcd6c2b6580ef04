import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Test. Mod de dezvoltare: folosiți numai date de test.',
  title: 'Ați început acest lucru pe {site}?',
  sameDevice:
    'Da? Atunci continuați în portofel. Vă arată ce s-ar partaja și vă întreabă din nou; apoi reveniți pe site.',
  crossDevice:
    'Continuați numai dacă codul pe care l-ați scanat se află pe propriul ecran, pe o pagină pe care ați deschis-o chiar dumneavoastră. Nu scanați niciodată un cod pe care vi l-a trimis cineva.',
  asks: '{app} cere',
  askedNow: 'Cerut acum mai puțin de un minut',
  asked: {
    one: 'Cerut acum un minut',
    few: 'Cerut acum {count} minute',
    other: 'Cerut acum {count} de minute',
  },
  notYou: 'Nu dumneavoastră ați început?',
  notYouText: 'Închideți această pagină. Nu se partajează nimic dacă nu aprobați în portofel.',
  wallets: 'Deschideți într-un portofel',
  openNamed: 'Deschideți {wallet}',
  openWallet: 'Deschideți o aplicație de portofel',
  openOtherWallet: 'Deschideți altă aplicație de portofel',
  openWebWallet: 'Deschideți portofelul web',
  openAgeApp: 'Deschideți aplicația UE pentru vârstă',
  noneOpened: 'Nu s-a deschis niciun portofel?',
  otherWallets: 'Alte portofele',
  openEuWallet: 'Deschideți un portofel european pentru identitatea digitală',
  openHaipWallet: 'Deschideți un portofel cu nivel ridicat de asigurare (HAIP)',
  missing: {
    email: 'Nu aveți încă o adresă de e-mail verificată în portofel sau nu aveți portofel? Obțineți-o aici.',
    phone: 'Nu aveți încă un număr de telefon verificat în portofel sau nu aveți portofel? Obțineți-l aici.',
    either:
      'Nu aveți încă o adresă de e-mail sau un număr de telefon verificat în portofel ori nu aveți portofel? Obțineți aici una dintre ele; ajunge una singură.',
    login: 'Nu aveți încă o autentificare anonimă în portofel sau nu aveți portofel? Obțineți una aici.',
  },
  emailEnough: 'Adresa de e-mail este suficientă. Puteți lăsa deoparte numărul de telefon.',
  phoneEnough: 'Numărul de telefon este suficient. Puteți lăsa deoparte adresa de e-mail.',
  rest: 'Toate celelalte trebuie să fie deja în portofel.',
  verifyEmail: 'Îmi verific adresa de e-mail',
  verifyPhone: 'Îmi verific numărul de telefon',
  getLogin: 'Obțineți o autentificare anonimă',
  pick: 'Ce număr vă arată {site}?',
  pickTitle: 'Alegeți numărul de pe ecranul dumneavoastră',
  pickText: 'Se află pe ecranul pe care ați scanat codul.',
  pickWarning:
    'Alegeți-l numai dacă ați deschis chiar dumneavoastră acea pagină. Dacă cineva v-a trimis codul sau vă spune numărul, vrea să se autentifice în numele dumneavoastră.',
  noNumber: 'Nu văd niciun număr',
  right: 'Reveniți la celălalt ecran',
  rightText: 'Acesta este numărul. Pagina pe care ați scanat codul continuă singură.',
  wrong: 'Nu s-a partajat nimic',
  wrongText: 'Numărul nu a fost confirmat, așa că răspunsul dumneavoastră nu contează.',
  wrongThen:
    'Dacă dumneavoastră ați început, reveniți la pagina care arăta codul și încercați din nou acolo. Dacă cineva v-a trimis codul, tocmai l-ați oprit.',
  over: 'Nu mai este nimic de ales',
  overText: 'Pagina pe care ați scanat codul arată cum s-a încheiat.',
  overThen: 'Pentru a încerca din nou, reluați de acolo.',
  done: 'Continuați pe computer',
  doneText: 'Răspunsul dumneavoastră a fost trimis. Pagina pe care ați scanat codul continuă singură.',
  close: 'Puteți închide această pagină.',
  dead: 'Acest link nu mai este valabil',
  deadText:
    'A fost deja folosit, a fost înlocuit cu unul mai nou sau este prea vechi. Prin deschiderea lui nu s-a partajat nimic.',
  deadThen: 'Pentru a încerca din nou, reveniți la pagina care arăta codul sau linkul.',
  home: 'Înregistrare și autentificare cu portofelul de identitate',
  homeText:
    'Prin acest serviciu, site-urile cer portofelului dumneavoastră date verificate, cum ar fi adresa de e-mail. Nu se partajează nimic dacă nu aprobați în portofel.',
  homeThen:
    'V-a trimis un site aici? Reveniți la el și încercați din nou acolo. Pe această pagină nu este nimic de completat.',
  homeErrors: 'Pentru dezvoltatori: ce înseamnă codurile de eroare',
  homeApi: 'Pentru dezvoltatori: interfața (OpenAPI)',
} satisfies LandingWords;
