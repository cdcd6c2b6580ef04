import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Próba',
    text: 'Ez az alkalmazása valódi hatókörkérését indítja el, az oldala helyett. Válaszoljon rá egy tárcával, és lásson minden lépést úgy, ahogyan a hálózaton áthalad. A tárcák a portál címét mutatják kérőként.',
    notCounted:
      'A próba egyetlen statisztikában sincs benne, semmit sem küld a webhookjára, és a lépések listáján semmit sem pipál ki: az a saját oldalára és backendjére való.',
    forEditors: 'Hatókörkérést itt szerkesztők és tulajdonosok próbálhatnak ki.',
    notAnswerable: 'Még nincs olyan megbízható kiállító, aki erre a hatókörre válaszolhatna.',
    start: 'Próba indítása',
    again: 'Új próba',
    stop: 'Próba megszakítása',
    scan: 'Olvassa be ezt a kódot a telefonjával, vagy nyissa meg a linket ezen az eszközön.',
    code: 'A hatókörkérés QR-kódja',
    open: 'Megnyitás ezen az eszközön',
    match: 'Válassza ki ezt a számot azon az eszközön, amelyen a tárca van:',
    steps: 'Mi történt',
    sent: 'Kérés',
    answered: 'Válasz',
    heard: 'Esemény a folyamban',
    masked:
      'A titkok és kódok rövidítve vannak: az elejük és a végük látszik. Az alkalmazás titka soha nem hagyja el a szolgáltatást.',
    help: 'Mit jelent ez, és mi a teendő',
    step: {
      create: {
        title: 'Az oldala hatókörkérést indít',
        text: 'Oldaltitkot hoz létre, és csak annak kivonatát küldi el. Itt az oldala helyett a portál kérdez.',
      },
      follow: {
        title: 'Az oldala követi',
        text: 'Az oldaltitokkal folyamot nyit, és az állapot minden változásáról értesül. Az elemek és a kliens ezt elvégzik Ön helyett.',
      },
      renew: {
        title: 'A link megújul',
        text: 'Senki sem nyitotta meg időben, ezért az oldala új kódot és linket mutat. A régiek már nem működnek.',
      },
      cancel: { title: 'Az oldala megszakítja', text: 'Valaki bezárta az ablakot, vagy elhagyta az oldalt.' },
      read: {
        title: 'Egy tárca beolvasta a kérést',
        text: 'Az illető látja, ki mit kér. Az oldala a read eseményt kapja.',
      },
      answered: {
        title: 'A tárca válaszolt',
        text: 'A válasz ellenőrizve. Akkor számít, amikor a számot kiválasztották azon az eszközön, amelyen a tárca van.',
      },
      approved: {
        title: 'Az illető jóváhagyta',
        text: 'Az oldala az auth-code-received eseményt kapja az engedélyezési kóddal, és elküldi a kódot a backendjének.',
      },
      denied: {
        title: 'Az illető elutasította',
        text: 'Az oldala a user-cancelled eseményt kapja. Semmilyen adat nem lett megosztva.',
      },
      cancelled: {
        title: 'A hatókörkérés megszakadt',
        text: 'Az oldala a user-cancelled eseményt kapja. A linkjei és kódjai már nem működnek.',
      },
      expired: {
        title: 'Lejárt az idő',
        text: 'Az oldala a civic-sip-error eseményt kapja az expired kóddal. Kezdje újra, amikor kész.',
      },
      failed: {
        title: 'Ez nem sikerült',
        text: 'Az oldala a civic-sip-error eseményt kapja ezzel a kóddal.',
      },
      exchange: {
        title: 'A backendje beváltja az engedélyezési kódot',
        text: 'A hívást a privát kulcsával és az alkalmazás titkával írja alá; egy kód egyszer működik. Itt a backendje helyett a szolgáltatás tette ezt, csak ehhez a próbához készült kulccsal.',
      },
      refused: {
        title: 'A beváltás el lett utasítva',
        text: 'A backendje az adatok helyett ezt a hibát kapja.',
      },
    },
    data: {
      title: 'A backendje megkapta az adatokat',
      text: 'Az aláírás ellenőrzése és az alkalmazás titkával történt visszafejtés után ezt adja vissza az exchangeCode.',
      hidden:
        'Ez a szolgáltatás éles üzemben fut, ezért ezek egy személy valódi adatai: az értékek a szolgáltatásban maradnak, és sehol sem őrizzük meg őket.',
      label: 'Címke',
      value: 'Érték',
      isValid: 'Kiállító ellenőrizve',
      isOwner: 'Birtokos ellenőrizve',
      yes: 'igen',
      no: 'nem',
      notShown: 'nem látható',
      count: { one: 'Egy érték érkezett vissza.', other: '{count} érték érkezett vissza.' },
      requestToken: 'Amit a kéréstoken mond',
      answer: 'Amit az aláírt válasz mond',
    },
    actions: {
      'app.try': 'Hatókörkérés kipróbálása',
      'app.try.exchange': 'Próba kódjának beváltása',
    },
  },
} satisfies typeof english;
