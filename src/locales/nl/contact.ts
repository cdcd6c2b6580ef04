import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Verifieer uw e-mailadres',
    label: 'E-mailadres',
    text: 'We sturen er een code van zes cijfers naartoe. Daarmee krijgt uw wallet een geverifieerd e-mailadres, dat u opnieuw kunt gebruiken.',
    invalid:
      'Naar dat e-mailadres kunnen we niets sturen. Typ het zoals naam@example.org; vóór de @ alleen letters zonder accent, cijfers en tekens.',
    sent: 'Er gaat een code van zes cijfers naar {contact}. Open uw wallet en typ de code daar.',
    sentNew: 'Er gaat een nieuwe code van zes cijfers naar {contact}. Typ de nieuwste die u hebt.',
    notArrived:
      'Geen e-mail? Het kan een paar minuten duren, en hij kan bij de spam zitten. We sturen er hoogstens vijf per uur naar één adres.',
    other: 'Een ander adres gebruiken',
    done: 'Uw e-mailadres is geverifieerd',
  },
  phone: {
    title: 'Verifieer uw telefoonnummer',
    label: 'Telefoonnummer, met + en landnummer',
    text: 'We sturen er een code van zes cijfers naartoe. Daarmee krijgt uw wallet een geverifieerd telefoonnummer, dat u opnieuw kunt gebruiken.',
    invalid:
      'Naar dat telefoonnummer kunnen we niets sturen. Typ het met het landnummer, zoals +44 20 7946 0958.',
    sent: 'Er gaat een code van zes cijfers naar {contact}. Open uw wallet en typ de code daar.',
    sentNew: 'Er gaat een nieuwe code van zes cijfers naar {contact}. Typ de nieuwste die u hebt.',
    notArrived:
      'Geen bericht? Het kan een paar minuten duren. We sturen er hoogstens vijf per uur naar één nummer.',
    other: 'Een ander nummer gebruiken',
    done: 'Uw telefoonnummer is geverifieerd',
  },
  login: {
    title: 'Haal een anonieme login op',
    text: 'Uw wallet krijgt een login zonder gegevens over u. Elke site ziet er een ander nummer van, zodat geen twee sites ze kunnen vergelijken.',
    done: 'Heeft uw wallet hem? Ga dan verder.',
    tooMany: 'Vanuit uw netwerk zijn te veel logins gevraagd. Wacht een minuut en open deze pagina opnieuw.',
  },
  forSite: 'Daarna komt u terug bij wat {site} vraagt.',
  send: 'De code sturen',
  typeCode: 'Typ de code in uw wallet',
  noWallet: 'Hebt u geen wallet? De webwallet opent hier, en u hoeft niets te installeren.',
  otherDevice: 'Staat uw wallet op een ander apparaat?',
  scan: 'Scan dit daarmee.',
  qrName: 'QR-code met het aanbod voor uw wallet',
  newCode: 'Een nieuwe code sturen',
  newCodeAfter: 'U kunt 30 seconden na de laatste code een nieuwe vragen. Alleen de nieuwste werkt.',
  newCodeIn: 'U kunt over {seconds} s een nieuwe code vragen. Alleen de nieuwste werkt.',
  noNewCode:
    'Er is geen nieuwe code gestuurd, omdat u er zoveel hebt gehad als we er voorlopig sturen. Wacht een uur en probeer het opnieuw.',
  notJustNow: 'We kunnen nu geen nieuwe code sturen. Wacht een minuut en probeer het opnieuw.',
  needsWallet: 'U hebt een wallet-app nodig: daar typt u de code.',
  life: 'Een code is tien minuten geldig. Vertel hem aan niemand.',
  goOn: 'Doorgaan met {site}',
  startAgain: 'Opnieuw beginnen',
  unsent: 'Het bericht kon niet worden verzonden',
  unsentText:
    'Onze server kan nu niets verzenden, maar er is niets verloren. Wacht een minuut en stuur de code opnieuw.',
  late: 'De code is te oud',
  lateText: 'De tien minuten zijn om. Laat een nieuwe code sturen; die gaat naar {contact}.',
  failed: 'Te veel onjuiste codes',
  failedText:
    'Vijf codes waren onjuist, dus er werkt er geen meer. Er is niets prijsgegeven. Begin opnieuw met een nieuwe.',
  doneText: 'Uw wallet heeft het bewijs. U kunt het hier en op andere sites gebruiken.',
  tooMany: 'Vanuit uw netwerk zijn te veel codes gevraagd. Wacht een uur en probeer het opnieuw.',
  unavailable: 'We kunnen nu geen codes sturen. Wacht een tijdje en probeer het opnieuw.',
} satisfies ContactWords;
