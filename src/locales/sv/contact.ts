import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Bekräfta din e-postadress',
    label: 'E-postadress',
    text: 'Vi skickar en kod med sex siffror till den. Med den får din plånbok en bekräftad e-postadress, som du kan använda igen.',
    invalid:
      'Vi kan inte skicka till den e-postadressen. Skriv den som namn@example.org; före @ bara bokstäverna a–z, siffror och tecken.',
    sent: 'En kod med sex siffror skickas till {contact}. Öppna din plånbok och skriv in koden där.',
    sentNew: 'En ny kod med sex siffror skickas till {contact}. Skriv in den nyaste du har.',
    notArrived:
      'Inget mejl? Det kan ta några minuter och kan ligga i skräpposten. Vi skickar högst fem i timmen till en adress.',
    other: 'Använd en annan adress',
    done: 'Din e-postadress är bekräftad',
  },
  phone: {
    title: 'Bekräfta ditt telefonnummer',
    label: 'Telefonnummer, med + och landskod',
    text: 'Vi skickar en kod med sex siffror till det. Med den får din plånbok ett bekräftat telefonnummer, som du kan använda igen.',
    invalid:
      'Vi kan inte skicka till det telefonnumret. Skriv det med landskod, till exempel +46 70 174 06 05.',
    sent: 'En kod med sex siffror skickas till {contact}. Öppna din plånbok och skriv in koden där.',
    sentNew: 'En ny kod med sex siffror skickas till {contact}. Skriv in den nyaste du har.',
    notArrived: 'Inget meddelande? Det kan ta några minuter. Vi skickar högst fem i timmen till ett nummer.',
    other: 'Använd ett annat nummer',
    done: 'Ditt telefonnummer är bekräftat',
  },
  login: {
    title: 'Skaffa en anonym inloggning',
    text: 'Din plånbok får en inloggning utan några uppgifter om dig. Varje webbplats ser ett annat nummer, så att inga två kan jämföra dem.',
    done: 'Har din plånbok fått den? Fortsätt då.',
    tooMany: 'För många inloggningar har begärts från ditt nätverk. Vänta en minut och öppna sidan igen.',
  },
  forSite: 'Sedan kommer du tillbaka till det som {site} ber om.',
  send: 'Skicka koden',
  typeCode: 'Skriv in koden i din plånbok',
  noWallet: 'Har du ingen plånbok? Webbplånboken öppnas här, och inget behöver installeras.',
  otherDevice: 'Finns din plånbok på en annan enhet?',
  scan: 'Skanna det här med den.',
  qrName: 'QR-kod med erbjudandet till din plånbok',
  newCode: 'Skicka en ny kod',
  newCodeAfter: 'Du kan be om en ny kod 30 sekunder efter den förra. Bara den nyaste fungerar.',
  newCodeIn: 'Du kan be om en ny kod om {seconds} s. Bara den nyaste fungerar.',
  noNewCode:
    'Ingen ny kod skickades, eftersom du har fått så många som vi skickar för tillfället. Vänta en timme och försök igen.',
  notJustNow: 'Vi kan inte skicka en ny kod just nu. Vänta en minut och försök igen.',
  needsWallet: 'Du behöver en plånboksapp: koden skrivs in där.',
  life: 'En kod gäller i tio minuter. Berätta den inte för någon.',
  goOn: 'Fortsätt med {site}',
  startAgain: 'Börja om',
  unsent: 'Meddelandet kunde inte skickas',
  unsentText:
    'Vår server kan inte skicka just nu, men inget har gått förlorat. Vänta en minut och skicka koden igen.',
  late: 'Koden är för gammal',
  lateText: 'De tio minuterna har gått. Låt skicka en ny kod; den går till {contact}.',
  failed: 'För många felaktiga koder',
  failedText: 'Fem koder var fel, så ingen fungerar längre. Inget har lämnats ut. Börja om med en ny.',
  doneText: 'Din plånbok har intyget. Du kan använda det här och på andra webbplatser.',
  tooMany: 'För många koder har begärts från ditt nätverk. Vänta en timme och försök igen.',
  unavailable: 'Vi kan inte skicka koder just nu. Vänta en stund och försök igen.',
} satisfies ContactWords;
