import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Overte svoju e-mailovú adresu',
    label: 'E-mailová adresa',
    text: 'Pošleme na ňu kód so šiestimi číslicami. S ním vaša peňaženka získa overenú e-mailovú adresu, ktorú môžete použiť znova.',
    invalid:
      'Na takú e-mailovú adresu nemôžeme nič poslať. Zadajte ju ako meno@example.org; pred @ len písmená bez diakritiky, číslice a znaky.',
    sent: 'Kód so šiestimi číslicami ide na {contact}. Otvorte peňaženku a zadajte kód tam.',
    sentNew: 'Nový kód so šiestimi číslicami ide na {contact}. Zadajte najnovší, ktorý máte.',
    notArrived:
      'Žiadny e-mail? Môže to trvať niekoľko minút a môže byť v spame. Na jednu adresu posielame najviac päť za hodinu.',
    other: 'Použiť inú adresu',
    done: 'Vaša e-mailová adresa je overená',
  },
  phone: {
    title: 'Overte svoje telefónne číslo',
    label: 'Telefónne číslo, s + a kódom krajiny',
    text: 'Pošleme naň kód so šiestimi číslicami. S ním vaša peňaženka získa overené telefónne číslo, ktoré môžete použiť znova.',
    invalid:
      'Na také telefónne číslo nemôžeme nič poslať. Zadajte ho s kódom krajiny, napríklad +44 20 7946 0958.',
    sent: 'Kód so šiestimi číslicami ide na {contact}. Otvorte peňaženku a zadajte kód tam.',
    sentNew: 'Nový kód so šiestimi číslicami ide na {contact}. Zadajte najnovší, ktorý máte.',
    notArrived:
      'Žiadna správa? Môže to trvať niekoľko minút. Na jedno číslo posielame najviac päť za hodinu.',
    other: 'Použiť iné číslo',
    done: 'Vaše telefónne číslo je overené',
  },
  login: {
    title: 'Získajte anonymné prihlásenie',
    text: 'Vaša peňaženka získa prihlásenie bez akýchkoľvek údajov o vás. Každá stránka vidí jeho iné číslo, takže žiadne dve ich nemôžu porovnať.',
    done: 'Vaša peňaženka ho má? Potom pokračujte.',
    tooMany:
      'Z vašej siete prišlo príliš veľa žiadostí o prihlásenie. Počkajte minútu a otvorte túto stránku znova.',
  },
  forSite: 'Potom sa vrátite k tomu, o čo žiada {site}.',
  send: 'Odoslať kód',
  typeCode: 'Zadajte kód v peňaženke',
  noWallet: 'Nemáte peňaženku? Webová peňaženka sa otvorí priamo tu a nič netreba inštalovať.',
  otherDevice: 'Je vaša peňaženka na inom zariadení?',
  scan: 'Naskenujte toto peňaženkou.',
  qrName: 'QR kód s ponukou pre vašu peňaženku',
  newCode: 'Poslať nový kód',
  newCodeAfter: 'O nový kód môžete požiadať 30 sekúnd po poslednom. Funguje len ten najnovší.',
  newCodeIn: 'O nový kód môžete požiadať o {seconds} s. Funguje len ten najnovší.',
  noNewCode:
    'Nový kód nebol odoslaný, pretože ste ich zatiaľ dostali toľko, koľko posielame. Počkajte hodinu a skúste to znova.',
  notJustNow: 'Nový kód teraz nemôžeme poslať. Počkajte minútu a skúste to znova.',
  needsWallet: 'Potrebujete aplikáciu peňaženky: kód sa zadáva tam.',
  life: 'Kód platí desať minút. Nikomu ho nehovorte.',
  goOn: 'Pokračovať na {site}',
  startAgain: 'Začať znova',
  unsent: 'Správu sa nepodarilo odoslať',
  unsentText:
    'Náš server teraz nemôže odosielať, nič sa však nestratilo. Počkajte minútu a odošlite kód znova.',
  late: 'Kód je príliš starý',
  lateText: 'Desať minút uplynulo. Dajte si poslať nový kód; príde na {contact}.',
  failed: 'Príliš veľa chybných kódov',
  failedText:
    'Päť kódov bolo chybných, preto už žiadny nefunguje. Nič nebolo vydané. Začnite znova s novým kódom.',
  doneText: 'Vaša peňaženka má osvedčenie. Môžete ho používať tu aj na iných stránkach.',
  tooMany: 'Z vašej siete prišlo príliš veľa žiadostí o kód. Počkajte hodinu a skúste to znova.',
  unavailable: 'Teraz nemôžeme posielať kódy. Chvíľu počkajte a skúste to znova.',
} satisfies ContactWords;
