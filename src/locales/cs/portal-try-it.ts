import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Vyzkoušet',
    text: 'Spustí skutečnou žádost vaší aplikace, místo vaší stránky. Odpovězte na ni peněženkou a sledujte každý krok tak, jak jde po síti. Peněženky ukážou jako žadatele adresu portálu.',
    notCounted:
      'Zkouška se nepočítá do žádné statistiky, nic neposílá na váš webhook a nic neodškrtne v seznamu kroků: ten je pro vaši vlastní stránku a backend.',
    forEditors: 'Žádost zde mohou vyzkoušet editoři a vlastníci.',
    notAnswerable: 'Na tento rozsah zatím nemůže odpovědět žádný vydavatel, kterému tato služba důvěřuje.',
    start: 'Začít zkoušku',
    again: 'Zkusit znovu',
    stop: 'Zrušit zkoušku',
    scan: 'Naskenujte tento kód telefonem, nebo otevřete odkaz na tomto zařízení.',
    code: 'QR kód žádosti',
    open: 'Otevřít na tomto zařízení',
    match: 'Na zařízení s peněženkou vyberte toto číslo:',
    steps: 'Co se stalo',
    sent: 'Požadavek',
    answered: 'Odpověď',
    heard: 'Událost v proudu',
    masked:
      'Tajné i ostatní kódy jsou zkrácené: vidíte, jak začínají a končí. Tajný kód aplikace službu nikdy neopustí.',
    help: 'Co to znamená a co udělat',
    step: {
      create: {
        title: 'Vaše stránka spustí žádost',
        text: 'Vytvoří tajný kód stránky a pošle jen jeho hash. Zde místo vaší stránky žádá portál.',
      },
      follow: {
        title: 'Vaše stránka ji sleduje',
        text: 'Tajným kódem stránky otevře proud a dozví se o každé změně stavu. Prvky a klient to udělají za vás.',
      },
      renew: {
        title: 'Odkaz je obnoven',
        text: 'Nikdo ho včas neotevřel, a tak vaše stránka ukáže nový kód a odkaz. Staré už nefungují.',
      },
      cancel: { title: 'Vaše stránka ruší žádost', text: 'Někdo zavřel okno nebo odešel ze stránky.' },
      read: {
        title: 'Peněženka přečetla žádost',
        text: 'Člověk vidí, kdo o co žádá. Vaše stránka dostane událost read.',
      },
      answered: {
        title: 'Peněženka odpověděla',
        text: 'Odpověď je zkontrolovaná. Platí, jakmile se na zařízení s peněženkou vybere číslo.',
      },
      approved: {
        title: 'Člověk schválil',
        text: 'Vaše stránka dostane událost auth-code-received s autorizačním kódem a pošle ho vašemu backendu.',
      },
      denied: {
        title: 'Člověk odmítl',
        text: 'Vaše stránka dostane událost user-cancelled. Žádné údaje nebyly sdíleny.',
      },
      cancelled: {
        title: 'Žádost je zrušena',
        text: 'Vaše stránka dostane událost user-cancelled. Odkazy a kódy žádosti už nefungují.',
      },
      expired: {
        title: 'Čas vypršel',
        text: 'Vaše stránka dostane událost civic-sip-error s kódem expired. Až budete připraveni, začněte znovu.',
      },
      failed: {
        title: 'Nepodařilo se to',
        text: 'Vaše stránka dostane událost civic-sip-error s tímto kódem.',
      },
      exchange: {
        title: 'Váš backend vymění autorizační kód',
        text: 'Volání podepíše svým soukromým klíčem a tajným kódem aplikace; autorizační kód platí jednou. Zde to místo vašeho backendu udělala služba, s klíčem vytvořeným jen pro tuto zkoušku.',
      },
      refused: {
        title: 'Výměna byla zamítnuta',
        text: 'Váš backend dostane místo údajů tuto chybu.',
      },
    },
    data: {
      title: 'Váš backend má údaje',
      text: 'Po ověření podpisu a dešifrování tajným kódem aplikace vrátí exchangeCode toto.',
      hidden:
        'Tato služba běží v ostrém provozu, takže jde o skutečné údaje člověka: hodnoty zůstávají ve službě a nikde se neuchovávají.',
      label: 'Položka',
      value: 'Hodnota',
      isValid: 'Vydavatel ověřen',
      isOwner: 'Držitel ověřen',
      yes: 'ano',
      no: 'ne',
      notShown: 'nezobrazuje se',
      count: {
        one: 'Vrátila se jedna hodnota.',
        few: 'Vrátily se {count} hodnoty.',
        other: 'Vrátilo se {count} hodnot.',
      },
      requestToken: 'Co říká token požadavku',
      answer: 'Co říká podepsaná odpověď',
    },
    actions: {
      'app.try': 'Zkouška žádosti',
      'app.try.exchange': 'Výměna kódu ze zkoušky',
    },
  },
} satisfies typeof english;
