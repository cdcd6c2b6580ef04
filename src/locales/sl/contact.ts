import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Potrdite svoj e-poštni naslov',
    label: 'E-poštni naslov',
    text: 'Nanj pošljemo kodo iz šestih števk. Z njo vaša denarnica dobi preverjen e-poštni naslov, ki ga lahko znova uporabite.',
    invalid:
      'Na tak e-poštni naslov ne moremo pošiljati. Vpišite ga kot ime@example.org; pred @ samo črke brez naglasnih znamenj in strešic, števke in znaki.',
    sent: 'Koda iz šestih števk gre na {contact}. Odprite denarnico in tam vpišite kodo.',
    sentNew: 'Nova koda iz šestih števk gre na {contact}. Vpišite najnovejšo, ki jo imate.',
    notArrived:
      'Ni pošte? Lahko traja nekaj minut, lahko pa je med neželeno pošto. Na en naslov jih pošljemo največ pet na uro.',
    other: 'Uporabi drug naslov',
    done: 'Vaš e-poštni naslov je potrjen',
  },
  phone: {
    title: 'Potrdite svojo telefonsko številko',
    label: 'Telefonska številka, s + in kodo države',
    text: 'Nanjo pošljemo kodo iz šestih števk. Z njo vaša denarnica dobi preverjeno telefonsko številko, ki jo lahko znova uporabite.',
    invalid:
      'Na tako telefonsko številko ne moremo pošiljati. Vpišite jo s kodo države, na primer +44 20 7946 0958.',
    sent: 'Koda iz šestih števk gre na {contact}. Odprite denarnico in tam vpišite kodo.',
    sentNew: 'Nova koda iz šestih števk gre na {contact}. Vpišite najnovejšo, ki jo imate.',
    notArrived: 'Ni sporočila? Lahko traja nekaj minut. Na eno številko jih pošljemo največ pet na uro.',
    other: 'Uporabi drugo številko',
    done: 'Vaša telefonska številka je potrjena',
  },
  login: {
    title: 'Pridobite anonimno prijavo',
    text: 'Vaša denarnica dobi prijavo brez kakršnih koli podatkov o vas. Vsaka stran vidi drugo njeno številko, zato jih nobeni dve ne moreta primerjati.',
    done: 'Jo vaša denarnica ima? Potem nadaljujte.',
    tooMany:
      'Iz vašega omrežja je bilo zahtevanih preveč prijav. Počakajte minuto in znova odprite to stran.',
  },
  forSite: 'Nato se vrnete k temu, za kar prosi {site}.',
  send: 'Pošlji kodo',
  typeCode: 'Vpišite kodo v denarnico',
  noWallet: 'Nimate denarnice? Spletna denarnica se odpre kar tukaj in ničesar ni treba namestiti.',
  otherDevice: 'Je vaša denarnica na drugi napravi?',
  scan: 'Skenirajte to z njo.',
  qrName: 'Koda QR s ponudbo za vašo denarnico',
  newCode: 'Pošlji novo kodo',
  newCodeAfter: 'Novo kodo lahko zahtevate 30 sekund po zadnji. Deluje samo najnovejša.',
  newCodeIn: 'Novo kodo lahko zahtevate čez {seconds} s. Deluje samo najnovejša.',
  noNewCode:
    'Nova koda ni bila poslana, ker ste jih za zdaj dobili toliko, kolikor jih pošljemo. Počakajte eno uro in poskusite znova.',
  notJustNow: 'Nove kode trenutno ne moremo poslati. Počakajte minuto in poskusite znova.',
  needsWallet: 'Potrebujete aplikacijo denarnice: koda se vpiše tam.',
  life: 'Koda velja deset minut. Ne povejte je nikomur.',
  goOn: 'Nadaljuj na {site}',
  startAgain: 'Začni znova',
  unsent: 'Sporočila ni bilo mogoče poslati',
  unsentText:
    'Naš strežnik trenutno ne more pošiljati, vendar ni nič izgubljeno. Počakajte minuto in znova pošljite kodo.',
  late: 'Koda je prestara',
  lateText: 'Deset minut je minilo. Naročite pošiljanje nove kode; poslana bo na {contact}.',
  failed: 'Preveč napačnih kod',
  failedText:
    'Pet kod je bilo napačnih, zato nobena več ne deluje. Nič ni bilo izdano. Začnite znova z novo kodo.',
  doneText: 'Vaša denarnica ima potrdilo. Uporabljate ga lahko tukaj in na drugih straneh.',
  tooMany: 'Iz vašega omrežja je bilo zahtevanih preveč kod. Počakajte eno uro in poskusite znova.',
  unavailable: 'Kod trenutno ne moremo pošiljati. Počakajte nekaj časa in poskusite znova.',
} satisfies ContactWords;
