import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Potvrdite svoju adresu e-pošte',
    label: 'Adresa e-pošte',
    text: 'Na nju šaljemo kod od šest znamenki. S njim vaša lisnica dobiva provjerenu adresu e-pošte koju možete ponovno upotrijebiti.',
    invalid:
      'Na takvu adresu e-pošte ne možemo ništa poslati. Upišite je poput ime@example.org; ispred @ samo slova bez dijakritičkih znakova, znamenke i znakovi.',
    sent: 'Kod od šest znamenki ide na {contact}. Otvorite lisnicu i ondje upišite kod.',
    sentNew: 'Novi kod od šest znamenki ide na {contact}. Upišite najnoviji koji imate.',
    notArrived:
      'Nema poruke? To može potrajati nekoliko minuta, a može biti i među neželjenom poštom. Na jednu adresu šaljemo najviše pet na sat.',
    other: 'Upotrijebi drugu adresu',
    done: 'Vaša adresa e-pošte je potvrđena',
  },
  phone: {
    title: 'Potvrdite svoj broj telefona',
    label: 'Broj telefona, s + i pozivnim brojem države',
    text: 'Na njega šaljemo kod od šest znamenki. S njim vaša lisnica dobiva provjeren broj telefona koji možete ponovno upotrijebiti.',
    invalid:
      'Na takav broj telefona ne možemo ništa poslati. Upišite ga s pozivnim brojem države, na primjer +44 20 7946 0958.',
    sent: 'Kod od šest znamenki ide na {contact}. Otvorite lisnicu i ondje upišite kod.',
    sentNew: 'Novi kod od šest znamenki ide na {contact}. Upišite najnoviji koji imate.',
    notArrived: 'Nema poruke? To može potrajati nekoliko minuta. Na jedan broj šaljemo najviše pet na sat.',
    other: 'Upotrijebi drugi broj',
    done: 'Vaš broj telefona je potvrđen',
  },
  login: {
    title: 'Nabavite anonimnu prijavu',
    text: 'Vaša lisnica dobiva prijavu bez ikakvih podataka o vama. Svaka stranica vidi drugi njezin broj, tako da ih nijedne dvije ne mogu usporediti.',
    done: 'Vaša je lisnica ima? Onda nastavite.',
    tooMany: 'Iz vaše je mreže zatraženo previše prijava. Pričekajte minutu i ponovno otvorite ovu stranicu.',
  },
  forSite: 'Zatim se vraćate na ono što traži {site}.',
  send: 'Pošalji kod',
  typeCode: 'Upišite kod u lisnicu',
  noWallet: 'Nemate lisnicu? Web-lisnica otvara se odmah ovdje i ništa ne treba instalirati.',
  otherDevice: 'Je li vaša lisnica na drugom uređaju?',
  scan: 'Skenirajte ovo njome.',
  qrName: 'QR kod s ponudom za vašu lisnicu',
  newCode: 'Pošalji novi kod',
  newCodeAfter: 'Novi kod možete zatražiti 30 sekundi nakon posljednjeg. Vrijedi samo najnoviji.',
  newCodeIn: 'Novi kod možete zatražiti za {seconds} s. Vrijedi samo najnoviji.',
  noNewCode:
    'Novi kod nije poslan jer ste ih zasad dobili onoliko koliko šaljemo. Pričekajte jedan sat i pokušajte ponovno.',
  notJustNow: 'Trenutačno ne možemo poslati novi kod. Pričekajte minutu i pokušajte ponovno.',
  needsWallet: 'Potrebna vam je aplikacija lisnice: kod se upisuje ondje.',
  life: 'Kod vrijedi deset minuta. Nemojte ga reći nikomu.',
  goOn: 'Nastavi s {site}',
  startAgain: 'Počni ispočetka',
  unsent: 'Poruka se nije mogla poslati',
  unsentText:
    'Naš poslužitelj trenutačno ne može slati, ali ništa nije izgubljeno. Pričekajte minutu i ponovno pošaljite kod.',
  late: 'Kod je prestar',
  lateText: 'Prošlo je deset minuta. Zatražite slanje novog koda; ide na {contact}.',
  failed: 'Previše pogrešnih kodova',
  failedText:
    'Pet je kodova bilo pogrešno, pa više nijedan ne vrijedi. Ništa nije izdano. Počnite ispočetka s novim kodom.',
  doneText: 'Vaša lisnica ima potvrdu. Možete je upotrebljavati ovdje i na drugim stranicama.',
  tooMany: 'Iz vaše je mreže zatraženo previše kodova. Pričekajte jedan sat i pokušajte ponovno.',
  unavailable: 'Trenutačno ne možemo slati kodove. Pričekajte malo i pokušajte ponovno.',
} satisfies ContactWords;
