import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Kinnitage oma e-posti aadress',
    label: 'E-posti aadress',
    text: 'Saadame sellele kuuekohalise koodi. Sellega saab teie kukkur kinnitatud e-posti aadressi, mida saate uuesti kasutada.',
    invalid:
      'Sellele e-posti aadressile me saata ei saa. Kirjutage see kujul nimi@example.org; enne @-märki ainult täpitähtedeta tähed, numbrid ja märgid.',
    sent: 'Kuuekohaline kood saadetakse siia: {contact}. Avage oma kukkur ja sisestage kood seal.',
    sentNew: 'Uus kuuekohaline kood saadetakse siia: {contact}. Sisestage kõige uuem kood, mis teil on.',
    notArrived:
      'Kas e-kirja ei ole? See võib võtta mõne minuti ja kiri võib olla rämpsposti hulgas. Saadame ühele aadressile kuni viis kirja tunnis.',
    other: 'Kasuta teist aadressi',
    done: 'Teie e-posti aadress on kinnitatud',
  },
  phone: {
    title: 'Kinnitage oma telefoninumber',
    label: 'Telefoninumber, alguses + ja riigikood',
    text: 'Saadame sellele kuuekohalise koodi. Sellega saab teie kukkur kinnitatud telefoninumbri, mida saate uuesti kasutada.',
    invalid:
      'Sellele telefoninumbrile me saata ei saa. Kirjutage see koos riigikoodiga, näiteks +44 20 7946 0958.',
    sent: 'Kuuekohaline kood saadetakse siia: {contact}. Avage oma kukkur ja sisestage kood seal.',
    sentNew: 'Uus kuuekohaline kood saadetakse siia: {contact}. Sisestage kõige uuem kood, mis teil on.',
    notArrived:
      'Kas sõnumit ei ole? See võib võtta mõne minuti. Saadame ühele numbrile kuni viis sõnumit tunnis.',
    other: 'Kasuta teist numbrit',
    done: 'Teie telefoninumber on kinnitatud',
  },
  login: {
    title: 'Hankige anonüümne sisselogimine',
    text: 'Teie kukkur saab sisselogimise, milles ei ole teie kohta mingeid andmeid. Iga sait näeb sellest erinevat numbrit, nii et ükski kaks saiti ei saa neid võrrelda.',
    done: 'Kas see on teie kukrus? Siis jätkake.',
    tooMany: 'Teie võrgust on küsitud liiga palju sisselogimisi. Oodake minut ja avage see leht uuesti.',
  },
  forSite: 'Seejärel jõuate tagasi selle juurde, mida {site} küsib.',
  send: 'Saada kood',
  typeCode: 'Sisestage kood oma kukrus',
  noWallet: 'Kas teil ei ole kukrut? Veebikukkur avaneb siinsamas ja midagi ei ole vaja paigaldada.',
  otherDevice: 'Kas teie kukkur on teises seadmes?',
  scan: 'Skannige see sellega.',
  qrName: 'QR-kood pakkumisega teie kukrule',
  newCode: 'Saada uus kood',
  newCodeAfter: 'Uut koodi saate küsida 30 sekundit pärast eelmist. Ainult kõige uuem toimib.',
  newCodeIn: 'Uut koodi saate küsida {seconds} s pärast. Ainult kõige uuem toimib.',
  noNewCode:
    'Uut koodi ei saadetud, sest olete saanud neid nii palju, kui me praegu saadame. Oodake tund ja proovige uuesti.',
  notJustNow: 'Me ei saa praegu uut koodi saata. Oodake minut ja proovige uuesti.',
  needsWallet: 'Vajate kukrurakendust: kood sisestatakse seal.',
  life: 'Kood kehtib kümme minutit. Ärge öelge seda kellelegi.',
  goOn: 'Jätka: {site}',
  startAgain: 'Alusta uuesti',
  unsent: 'Sõnumit ei saanud saata',
  unsentText:
    'Meie server ei saa praegu saata, kuid midagi ei ole kadunud. Oodake minut ja saatke kood uuesti.',
  late: 'Kood on liiga vana',
  lateText: 'Kümme minutit on möödas. Laske saata uus kood; see läheb siia: {contact}.',
  failed: 'Liiga palju valesid koode',
  failedText:
    'Viis koodi olid valed, seega ükski enam ei toimi. Midagi ei antud välja. Alustage uuesti uue koodiga.',
  doneText: 'Tõend on teie kukrus. Saate seda kasutada siin ja teistel saitidel.',
  tooMany: 'Teie võrgust on küsitud liiga palju koode. Oodake tund ja proovige uuesti.',
  unavailable: 'Me ei saa praegu koode saata. Oodake veidi ja proovige uuesti.',
} satisfies ContactWords;
