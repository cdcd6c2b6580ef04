import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Vyskúšať',
    text: 'Spustí sa skutočná žiadosť vašej aplikácie o rozsah, namiesto vašej stránky. Odpovedzte na ňu peňaženkou a sledujte každý krok tak, ako ide po sieti. Peňaženky ukazujú ako žiadateľa adresu portálu.',
    notCounted:
      'Skúška nie je v žiadnej štatistike, nič neposiela na váš webhook a nič neodškrtne v zozname krokov: ten je pre vašu vlastnú stránku a backend.',
    forEditors: 'Žiadosť o rozsah tu môžu vyskúšať editori a vlastníci.',
    notAnswerable: 'Na tento rozsah zatiaľ nemôže odpovedať žiadny vydavateľ, ktorému táto služba dôveruje.',
    start: 'Spustiť skúšku',
    again: 'Vyskúšať znova',
    stop: 'Zrušiť skúšku',
    scan: 'Naskenujte tento kód telefónom alebo otvorte odkaz na tomto zariadení.',
    code: 'QR kód žiadosti o rozsah',
    open: 'Otvoriť na tomto zariadení',
    match: 'Vyberte toto číslo na zariadení s peňaženkou:',
    steps: 'Čo sa stalo',
    sent: 'Požiadavka',
    answered: 'Odpoveď',
    heard: 'Udalosť v prúde',
    masked:
      'Tajné kľúče a kódy sú skrátené: vidíte, ako sa začínajú a končia. Tajný kľúč aplikácie nikdy neopustí službu.',
    help: 'Čo to znamená a čo robiť',
    step: {
      create: {
        title: 'Vaša stránka začne žiadosť o rozsah',
        text: 'Vytvorí tajný kľúč stránky a pošle len jeho hash. Tu žiada portál namiesto vašej stránky.',
      },
      follow: {
        title: 'Vaša stránka ju sleduje',
        text: 'Tajným kľúčom stránky otvorí prúd a dozvie sa o každej zmene stavu. Prvky a klient to robia za vás.',
      },
      renew: {
        title: 'Odkaz sa obnoví',
        text: 'Nikto ho neotvoril včas, preto vaša stránka ukáže nový kód a odkaz. Staré už nefungujú.',
      },
      cancel: { title: 'Vaša stránka žiadosť zruší', text: 'Niekto zavrel okno alebo odišiel zo stránky.' },
      read: {
        title: 'Peňaženka prečítala žiadosť',
        text: 'Človek vidí, kto o čo žiada. Vaša stránka dostane udalosť read.',
      },
      answered: {
        title: 'Peňaženka odpovedala',
        text: 'Odpoveď je skontrolovaná. Platí, až keď sa na zariadení s peňaženkou vyberie číslo.',
      },
      approved: {
        title: 'Človek schválil',
        text: 'Vaša stránka dostane udalosť auth-code-received s autorizačným kódom a pošle kód vášmu backendu.',
      },
      denied: {
        title: 'Človek odmietol',
        text: 'Vaša stránka dostane udalosť user-cancelled. Žiadne údaje sa nezdieľali.',
      },
      cancelled: {
        title: 'Žiadosť o rozsah je zrušená',
        text: 'Vaša stránka dostane udalosť user-cancelled. Jej odkazy a kódy už nefungujú.',
      },
      expired: {
        title: 'Čas vypršal',
        text: 'Vaša stránka dostane udalosť civic-sip-error s kódom expired. Začnite znova, keď budete pripravení.',
      },
      failed: {
        title: 'To sa nepodarilo',
        text: 'Vaša stránka dostane udalosť civic-sip-error s týmto kódom.',
      },
      exchange: {
        title: 'Váš backend vymení autorizačný kód',
        text: 'Volanie podpíše svojím súkromným kľúčom a tajným kľúčom aplikácie; kód funguje raz. Tu to urobila služba namiesto vášho backendu, s kľúčom vytvoreným len na túto skúšku.',
      },
      refused: {
        title: 'Výmena bola odmietnutá',
        text: 'Váš backend dostane namiesto údajov túto chybu.',
      },
    },
    data: {
      title: 'Váš backend má údaje',
      text: 'Po kontrole podpisu a dešifrovaní tajným kľúčom aplikácie vráti exchangeCode toto.',
      hidden:
        'Táto služba beží v ostrej prevádzke, takže sú to skutočné údaje človeka: hodnoty zostávajú v službe a nikde sa neuchovávajú.',
      label: 'Štítok',
      value: 'Hodnota',
      isValid: 'Vydavateľ overený',
      isOwner: 'Držiteľ overený',
      yes: 'áno',
      no: 'nie',
      notShown: 'nezobrazuje sa',
      count: {
        one: 'Vrátila sa jedna hodnota.',
        few: 'Vrátili sa {count} hodnoty.',
        many: 'Vrátilo sa {count} hodnoty.',
        other: 'Vrátilo sa {count} hodnôt.',
      },
      requestToken: 'Čo hovorí token žiadosti',
      answer: 'Čo hovorí podpísaná odpoveď',
    },
    actions: {
      'app.try': 'Vyskúšanie žiadosti o rozsah',
      'app.try.exchange': 'Výmena kódu zo skúšky',
    },
  },
} satisfies typeof english;
