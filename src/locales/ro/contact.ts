import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Verificați-vă adresa de e-mail',
    label: 'Adresa de e-mail',
    text: 'Trimitem la ea un cod din șase cifre. Cu el, portofelul primește o adresă de e-mail verificată, pe care o puteți folosi din nou.',
    invalid:
      'La această adresă de e-mail nu putem trimite. Scrieți-o ca nume@example.org; înainte de @ numai litere fără diacritice, cifre și semne.',
    sent: 'Un cod din șase cifre este trimis la {contact}. Deschideți portofelul și introduceți codul acolo.',
    sentNew:
      'Un nou cod din șase cifre este trimis la {contact}. Introduceți-l pe cel mai nou pe care îl aveți.',
    notArrived:
      'Nu a sosit e-mailul? Poate dura câteva minute și se poate afla printre mesajele nedorite. Trimitem cel mult cinci pe oră la o adresă.',
    other: 'Folosiți altă adresă',
    done: 'Adresa dumneavoastră de e-mail este verificată',
  },
  phone: {
    title: 'Verificați-vă numărul de telefon',
    label: 'Numărul de telefon, cu + și prefixul țării',
    text: 'Trimitem la el un cod din șase cifre. Cu acesta, portofelul primește un număr de telefon verificat, pe care îl puteți folosi din nou.',
    invalid:
      'La acest număr de telefon nu putem trimite. Scrieți-l cu prefixul țării, de exemplu +44 20 7946 0958.',
    sent: 'Un cod din șase cifre este trimis la {contact}. Deschideți portofelul și introduceți codul acolo.',
    sentNew:
      'Un nou cod din șase cifre este trimis la {contact}. Introduceți-l pe cel mai nou pe care îl aveți.',
    notArrived: 'Nu a sosit mesajul? Poate dura câteva minute. Trimitem cel mult cinci pe oră la un număr.',
    other: 'Folosiți alt număr',
    done: 'Numărul dumneavoastră de telefon este verificat',
  },
  login: {
    title: 'Obțineți o autentificare anonimă',
    text: 'Portofelul primește o autentificare fără nicio informație despre dumneavoastră. Fiecare site îi vede alt număr, astfel încât două site-uri nu le pot compara.',
    done: 'Portofelul o are? Atunci continuați.',
    tooMany:
      'Din rețeaua dumneavoastră s-au cerut prea multe autentificări. Așteptați un minut și redeschideți această pagină.',
  },
  forSite: 'Apoi reveniți la ce cere {site}.',
  send: 'Trimiteți codul',
  typeCode: 'Introduceți codul în portofel',
  noWallet: 'Nu aveți portofel? Portofelul web se deschide chiar aici și nu trebuie instalat nimic.',
  otherDevice: 'Portofelul este pe alt dispozitiv?',
  scan: 'Scanați acest cod cu el.',
  qrName: 'Cod QR cu oferta pentru portofelul dumneavoastră',
  newCode: 'Trimiteți un cod nou',
  newCodeAfter: 'Puteți cere un cod nou la 30 de secunde după ultimul. Numai cel mai nou funcționează.',
  newCodeIn: 'Puteți cere un cod nou peste {seconds} s. Numai cel mai nou funcționează.',
  noNewCode:
    'Nu s-a trimis un cod nou, pentru că ați primit deja câte trimitem deocamdată. Așteptați o oră și încercați din nou.',
  notJustNow: 'Nu putem trimite acum un cod nou. Așteptați un minut și încercați din nou.',
  needsWallet: 'Aveți nevoie de o aplicație de portofel: codul se introduce acolo.',
  life: 'Un cod este valabil zece minute. Nu îl spuneți nimănui.',
  goOn: 'Continuați cu {site}',
  startAgain: 'Începeți din nou',
  unsent: 'Mesajul nu a putut fi trimis',
  unsentText:
    'Serverul nostru nu poate trimite acum, dar nu s-a pierdut nimic. Așteptați un minut și trimiteți din nou codul.',
  late: 'Codul este prea vechi',
  lateText: 'Cele zece minute au trecut. Cereți trimiterea unui cod nou; va fi trimis la {contact}.',
  failed: 'Prea multe coduri greșite',
  failedText:
    'Cinci coduri au fost greșite, așa că niciunul nu mai funcționează. Nu s-a dezvăluit nimic. Începeți din nou cu un cod nou.',
  doneText: 'Portofelul are atestatul. Îl puteți folosi aici și pe alte site-uri.',
  tooMany: 'Din rețeaua dumneavoastră s-au cerut prea multe coduri. Așteptați o oră și încercați din nou.',
  unavailable: 'Nu putem trimite coduri acum. Așteptați un timp și încercați din nou.',
} satisfies ContactWords;
