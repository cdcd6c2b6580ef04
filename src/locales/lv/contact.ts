import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Apstipriniet savu e-pasta adresi',
    label: 'E-pasta adrese',
    text: 'Uz to nosūtīsim sešu ciparu kodu. Ar to maks iegūs apstiprinātu e-pasta adresi, ko varēsiet izmantot atkārtoti.',
    invalid:
      'Uz šādu e-pasta adresi nosūtīt nevaram. Rakstiet to tā: vards@example.org; pirms @ tikai burti bez diakritiskajām zīmēm, cipari un zīmes.',
    sent: 'Sešu ciparu kods tiek sūtīts uz {contact}. Atveriet maku un ievadiet kodu tur.',
    sentNew: 'Jauns sešu ciparu kods tiek sūtīts uz {contact}. Ievadiet jaunāko, kas jums ir.',
    notArrived:
      'Vēstule nav pienākusi? Tas var aizņemt dažas minūtes, un tā var būt starp mēstulēm. Uz vienu adresi stundā sūtām ne vairāk kā piecas.',
    other: 'Izmantot citu adresi',
    done: 'Jūsu e-pasta adrese ir apstiprināta',
  },
  phone: {
    title: 'Apstipriniet savu tālruņa numuru',
    label: 'Tālruņa numurs ar + un valsts kodu',
    text: 'Uz to nosūtīsim sešu ciparu kodu. Ar to maks iegūs apstiprinātu tālruņa numuru, ko varēsiet izmantot atkārtoti.',
    invalid:
      'Uz šādu tālruņa numuru nosūtīt nevaram. Rakstiet to ar valsts kodu, piemēram, +44 20 7946 0958.',
    sent: 'Sešu ciparu kods tiek sūtīts uz {contact}. Atveriet maku un ievadiet kodu tur.',
    sentNew: 'Jauns sešu ciparu kods tiek sūtīts uz {contact}. Ievadiet jaunāko, kas jums ir.',
    notArrived:
      'Ziņa nav pienākusi? Tas var aizņemt dažas minūtes. Uz vienu numuru stundā sūtām ne vairāk kā piecas.',
    other: 'Izmantot citu numuru',
    done: 'Jūsu tālruņa numurs ir apstiprināts',
  },
  login: {
    title: 'Iegūstiet anonīmu pieteikšanos',
    text: 'Maks iegūs pieteikšanos bez jebkādiem datiem par jums. Katra vietne redz citu tās numuru, tāpēc nekādas divas vietnes nevar tos salīdzināt.',
    done: 'Vai tā jau ir jūsu makā? Tad turpiniet.',
    tooMany: 'No jūsu tīkla lūgts pārāk daudz pieteikšanos. Uzgaidiet minūti un atveriet šo lapu vēlreiz.',
  },
  forSite: 'Pēc tam atgriezīsieties pie tā, ko lūdz {site}.',
  send: 'Sūtīt kodu',
  typeCode: 'Ievadiet kodu savā makā',
  noWallet: 'Jums nav maka? Tīmekļa maks atveras tepat, un nekas nav jāinstalē.',
  otherDevice: 'Vai jūsu maks ir citā ierīcē?',
  scan: 'Noskenējiet šo ar to.',
  qrName: 'QR kods ar piedāvājumu jūsu makam',
  newCode: 'Sūtīt jaunu kodu',
  newCodeAfter: 'Jaunu kodu varat lūgt 30 sekundes pēc pēdējā. Derīgs ir tikai jaunākais.',
  newCodeIn: 'Jaunu kodu varēsiet lūgt pēc {seconds} s. Derīgs ir tikai jaunākais.',
  noNewCode:
    'Jauns kods netika nosūtīts, jo jums jau nosūtīts tik, cik pagaidām sūtām. Uzgaidiet stundu un mēģiniet vēlreiz.',
  notJustNow: 'Pašlaik jaunu kodu nosūtīt nevaram. Uzgaidiet minūti un mēģiniet vēlreiz.',
  needsWallet: 'Vajadzīga maka lietotne: kods jāievada tajā.',
  life: 'Kods ir derīgs desmit minūtes. Nesakiet to nevienam.',
  goOn: 'Turpināt vietnē {site}',
  startAgain: 'Sākt no jauna',
  unsent: 'Ziņu neizdevās nosūtīt',
  unsentText:
    'Mūsu serveris pašlaik nevar sūtīt, bet nekas nav zaudēts. Uzgaidiet minūti un sūtiet kodu vēlreiz.',
  late: 'Kods ir pārāk vecs',
  lateText: 'Desmit minūtes ir pagājušas. Lieciet nosūtīt jaunu kodu; tas tiks sūtīts uz {contact}.',
  failed: 'Pārāk daudz nepareizu kodu',
  failedText:
    'Pieci kodi bija nepareizi, tāpēc neviens vairs nav derīgs. Nekas netika izsniegts. Sāciet no jauna ar jaunu kodu.',
  doneText: 'Apliecinājums ir jūsu makā. Varat to izmantot šeit un citās vietnēs.',
  tooMany: 'No jūsu tīkla lūgts pārāk daudz kodu. Uzgaidiet stundu un mēģiniet vēlreiz.',
  unavailable: 'Pašlaik kodus nosūtīt nevaram. Brīdi uzgaidiet un mēģiniet vēlreiz.',
} satisfies ContactWords;
