import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Údaje',
  text: 'Čo táto služba uchováva, prečo, ako je to chránené a dokedy. Všetko je v jednej databáze s veľkosťou {size} v priečinku s údajmi.',
  inMemory: 'Čo táto služba uchováva, prečo a dokedy. Táto má všetko v pamäti a reštartom sa všetko stratí.',
  oldest: 'Najstarší záznam: {date}.',
  kept: 'Uchováva sa',
  fields: 'Ako je to uložené',
  all: 'Všetko, čo je uložené',
  rows: { one: '{count} riadok', few: '{count} riadky', many: '{count} riadka', other: '{count} riadkov' },
  sealed: 'Zašifrované: {fields}',
  hashed: 'Len ako hash: {fields}',
  personal: 'O človeku: {fields}',
  until: {
    end: 'do vlastného konca, najviac {time}',
    'after-end': '{time} po skončení',
    age: '{time}',
    removed: 'kým to niekto neodstráni',
    'for-good': 'natrvalo',
  },
  ownEnd: 'do vlastného konca',
  newest: 'z každej aplikácie posledných {count}',
  tables: {
    scope_requests: {
      name: 'Žiadosti o rozsah',
      why: 'Aby sa to, čo človek schválil, dostalo k backendu, ktorý žiadal. Samotné údaje vymaže výmena alebo iné ukončenie.',
    },
    verifications: {
      name: 'Overenia adries',
      why: 'Aby bolo vidno, že sa vrátil kód, ktorý bol odoslaný na e-mailovú adresu alebo telefónne číslo.',
    },
    issued: {
      name: 'Vydané osvedčenia',
      why: 'Aby sa osvedčenie dalo odvolať. Komu patrí, nie je nikde uvedené; adresa sa dá vyhľadať podľa jej hashu.',
    },
    apps: { name: 'Aplikácie', why: 'Aby bolo známe, kto smie žiadať a s ktorými kľúčmi a certifikátmi.' },
    activity: {
      name: 'Aktivita aplikácií',
      why: 'Aby integrátori videli, čo sa stalo, bez akýchkoľvek údajov o ľuďoch.',
    },
    activity_counts: {
      name: 'Počty aktivity',
      why: 'Aby bolo vidno, koľkokrát sa niečo stalo v každej hodine.',
    },
    activity_steps: { name: 'Kroky integrácie', why: 'Aby bolo vidno, ako ďaleko je integrácia aplikácie.' },
    webhook_deliveries: {
      name: 'Správy pre webhooky',
      why: 'Aby sa poslali znova, keď backend neodpovedal.',
    },
    accounts: { name: 'Členovia portálu', why: 'Aby sa mohli prihlásiť.' },
    sessions: { name: 'Relácie portálu', why: 'Aby bolo známe, kto je prihlásený, a aby to mohol ukončiť.' },
    invitations: { name: 'Pozvánky', why: 'Aby sa niekto mohol stať členom cez odkaz.' },
    audit: {
      name: 'Záznamy',
      why: 'Aby bolo vidno, kto čo zmenil. Nič v nich sa nedá zmeniť ani vymazať.',
    },
    trust_anchors: { name: 'Dôveryhodní vydavatelia', why: 'Aby bolo známe, koho osvedčenia platia.' },
    trust_lists: {
      name: 'Dôveryhodné zoznamy',
      why: 'Aby bolo známe, koho osvedčenia platia podľa zoznamov.',
    },
    signing_keys: { name: 'Podpisové kľúče', why: 'Na podpísanie toho, čo dostávajú backendy.' },
    secrets: {
      name: 'Tajné kľúče služby',
      why: 'Kľúče jej autorít a kľúč, z ktorého sa odvodzujú ID používateľov.',
    },
    spent: {
      name: 'Čo bolo raz použité',
      why: 'Aby sa ten istý token, kód alebo prihlásenie druhýkrát odmietli.',
    },
    counters: {
      name: 'Počítadlá proti zneužitiu',
      why: 'Na obmedzenie počtu kódov odoslaných na jednu adresu.',
    },
  },

  ask: {
    title: 'O jednej aplikácii, osobe alebo žiadosti',
    text: 'Stiahnite si všetko, čo sa o nej uchováva, alebo zistite, či je preč.',
    kind: 'Čo to je',
    kinds: {
      app: 'Aplikácia',
      member: 'Člen portálu',
      'scope-request': 'Žiadosť o rozsah',
      email: 'E-mailová adresa',
      phone: 'Telefónne číslo',
    },
    names: {
      app: 'ID aplikácie',
      member: 'ID člena',
      'scope-request': 'UUID žiadosti o rozsah',
      email: 'E-mailová adresa',
      phone: 'Telefónne číslo s predvoľbou krajiny',
    },
    hints: {
      app: '',
      member: 'Tak, ako ho majú Záznamy.',
      'scope-request': 'Pozná ho stránka aj backend.',
      email: 'Nie je uložená, hľadá sa podľa jej hashu.',
      phone: 'Nie je uložené, hľadá sa podľa jeho hashu.',
    },
    export: 'Stiahnuť, čo sa uchováva',
    exported: 'Stiahnuté, spolu {rows}. Tajné kľúče a zašifrované údaje v tom nie sú.',
    nothing: 'Nič sa o tom neuchováva.',
    verify: 'Zistiť, či je to preč',
  },
  verdict: {
    gone: 'Nič z toho nezostalo',
    goneButAudit: 'Zostali po tom len riadky v Záznamoch',
    left: 'Niečo z toho zostalo',
    rows: '{table}: {rows}',
    bytes:
      'Každá stránka databázy bola prečítaná bajt po bajte: je to v nej uvedené {count}-krát, z toho {audit}-krát v Záznamoch.',
    notRead:
      'Databáza nebola prečítaná bajt po bajte: táto služba má všetko v pamäti alebo je názov príliš krátky na to, aby sa dal odlíšiť od iného textu.',
    journal:
      'Databázu číta iný program, preto sú v jej žurnáli ešte predchádzajúce stránky. Pozrite sa znova o minútu.',
    deletedAt: 'Vymazané {date}.',
    limits:
      'Nehovorí to nič o zálohách, o kópiách disku ani o tom, čo si disk ponecháva z vymazaných blokov. Tie musíte vymazať sami.',
    statementText: 'Vyhlásenie je JWT, ktorý podpísala služba. Jej verejné kľúče sú na adrese {url}.',
    download: 'Stiahnuť vyhlásenie',
  },
  erase: {
    title: 'Vymazať túto aplikáciu',
    text: 'Aplikácia je ukončená. Vymazaním sa odstránia jej nastavenia, kľúče, certifikáty, aktivita a správy. V Záznamoch zostane jej ID. Nikto to nemôže vrátiť späť.',
    confirm: 'Na potvrdenie napíšte „{name}“',
    do: 'Vymazať aplikáciu',
    done: 'Aplikácia je vymazaná.',
  },
  actions: {
    'app.erase': 'Vymazanie aplikácie',
    'data.export': 'Export uchovávaných údajov',
    'data.verify': 'Overenie, že je niečo preč',
    backup: 'Vytvorenie zálohy',
    restore: 'Obnovenie zo zálohy',
    'portal.link': 'Vytvorenie odkazu pre vlastníka',
    'portal.remove': 'Odstránenie člena',
  },
} satisfies typeof english;
