import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Podaci',
  text: 'Što ova usluga čuva, zašto, kako je to zaštićeno i dokad. Sve je u jednoj bazi podataka veličine {size} u podatkovnoj mapi.',
  inMemory: 'Što ova usluga čuva, zašto i dokad. Ova sve drži u memoriji, a ponovnim se pokretanjem to gubi.',
  oldest: 'Najstariji zapis: {date}.',
  kept: 'Čuva se',
  fields: 'Kako je pohranjeno',
  all: 'Sve što je pohranjeno',
  rows: { one: '{count} redak', few: '{count} retka', other: '{count} redaka' },
  sealed: 'Šifrirano: {fields}',
  hashed: 'Samo kao sažetak: {fields}',
  personal: 'O osobi: {fields}',
  until: {
    end: 'do vlastitog kraja, najviše {time}',
    'after-end': '{time} nakon kraja',
    age: '{time}',
    removed: 'dok netko to ne ukloni',
    'for-good': 'trajno',
  },
  ownEnd: 'do vlastitog kraja',
  newest: 'od svake aplikacije posljednjih {count}',
  tables: {
    scope_requests: {
      name: 'Zahtjevi za opseg',
      why: 'Da ono što je osoba odobrila stigne do backenda koji je to tražio. Same podatke briše razmjena ili bilo koji drugi završetak.',
    },
    verifications: {
      name: 'Provjere adresa',
      why: 'Da se vidi je li se vratio kod poslan na adresu e-pošte ili telefonski broj.',
    },
    issued: {
      name: 'Izdane potvrde',
      why: 'Da se potvrda može povući. Čija je, ne piše nigdje; adresa se može potražiti po svojem sažetku.',
    },
    apps: { name: 'Aplikacije', why: 'Da se zna tko smije tražiti i s kojim ključevima i certifikatima.' },
    activity: {
      name: 'Aktivnost aplikacija',
      why: 'Da integratori vide što se dogodilo, bez ičega o ljudima.',
    },
    activity_counts: {
      name: 'Brojevi aktivnosti',
      why: 'Da se vidi koliko se puta nešto dogodilo u svakom satu.',
    },
    activity_steps: { name: 'Koraci integracije', why: 'Da se vidi dokle je stigla integracija aplikacije.' },
    webhook_deliveries: {
      name: 'Poruke za webhookove',
      why: 'Da se ponovno pošalju kad backend nije odgovorio.',
    },
    accounts: { name: 'Članovi portala', why: 'Da se mogu prijaviti.' },
    sessions: { name: 'Sesije portala', why: 'Da se zna tko je prijavljen i da to može završiti.' },
    invitations: { name: 'Pozivnice', why: 'Da netko može postati član putem poveznice.' },
    audit: {
      name: 'Dnevnik',
      why: 'Da se vidi tko je što promijenio. U njemu se ništa ne može promijeniti ni izbrisati.',
    },
    trust_anchors: { name: 'Pouzdani izdavatelji', why: 'Da se zna čije potvrde vrijede.' },
    trust_lists: { name: 'Popisi povjerenja', why: 'Da se zna čije potvrde vrijede prema popisima.' },
    signing_keys: { name: 'Ključevi za potpisivanje', why: 'Za potpisivanje onoga što backendi dobivaju.' },
    secrets: {
      name: 'Tajne usluge',
      why: 'Ključevi njezinih certifikacijskih tijela i ključ iz kojeg se izvode ID-ovi korisnika.',
    },
    spent: {
      name: 'Što je jednom iskorišteno',
      why: 'Da se isti token, kod ili prijava drugi put odbiju.',
    },
    counters: {
      name: 'Brojači protiv zlouporabe',
      why: 'Za ograničavanje broja kodova poslanih na jednu adresu.',
    },
  },

  ask: {
    title: 'O jednoj aplikaciji, osobi ili zahtjevu',
    text: 'Preuzmite sve što se o tome čuva ili provjerite je li nestalo.',
    kind: 'Što je to',
    kinds: {
      app: 'Aplikacija',
      member: 'Član portala',
      'scope-request': 'Zahtjev za opseg',
      email: 'Adresa e-pošte',
      phone: 'Telefonski broj',
    },
    names: {
      app: 'ID aplikacije',
      member: 'ID člana',
      'scope-request': 'UUID zahtjeva za opseg',
      email: 'Adresa e-pošte',
      phone: 'Telefonski broj s pozivnim brojem države',
    },
    hints: {
      app: '',
      member: 'Onakav kakav je u dnevniku.',
      'scope-request': 'Znaju ga stranica i backend.',
      email: 'Nije pohranjena, traži se po svojem sažetku.',
      phone: 'Nije pohranjen, traži se po svojem sažetku.',
    },
    export: 'Preuzmi što se čuva',
    exported: 'Preuzeto, ukupno {rows}. Tajni i šifriranih podataka u tome nema.',
    nothing: 'O tome se ne čuva ništa.',
    verify: 'Provjeri je li nestalo',
  },
  verdict: {
    gone: 'Od toga nije ostalo ništa',
    goneButAudit: 'Ostali su samo retci u dnevniku',
    left: 'Nešto je od toga ostalo',
    rows: '{table}: {rows}',
    bytes:
      'Svaka stranica baze podataka pročitana je bajt po bajt: broj navoda je {count}, od toga u dnevniku {audit}.',
    notRead:
      'Baza podataka nije pročitana bajt po bajt: ova usluga sve drži u memoriji ili je naziv prekratak da bi se razlikovao od drugog teksta.',
    journal:
      'Bazu podataka čita drugi program, pa su u njezinu transakcijskom dnevniku još prijašnje stranice. Provjerite ponovno za minutu.',
    deletedAt: 'Izbrisano {date}.',
    limits:
      'To ne govori ništa o sigurnosnim kopijama, o kopijama diska ni o tome što disk zadržava od izbrisanih blokova. Njih morate izbrisati sami.',
    statementText: 'Izjava je JWT koji je usluga potpisala. Njezini javni ključevi su na {url}.',
    download: 'Preuzmi izjavu',
  },
  erase: {
    title: 'Izbriši ovu aplikaciju',
    text: 'Aplikacija je ugašena. Brisanje uklanja njezine postavke, ključeve, certifikate, aktivnost i poruke. Dnevnik zadržava njezin ID. Nitko to ne može poništiti.',
    confirm: 'Za potvrdu upišite „{name}”',
    do: 'Izbriši aplikaciju',
    done: 'Aplikacija je izbrisana.',
  },
  actions: {
    'app.erase': 'Izbrisana aplikacija',
    'data.export': 'Izvezeni podaci koji se čuvaju',
    'data.verify': 'Provjereno je li nešto nestalo',
    backup: 'Izrađena sigurnosna kopija',
    restore: 'Vraćena sigurnosna kopija',
    'portal.link': 'Izrađena poveznica za vlasnika',
    'portal.remove': 'Uklonjen član',
  },
} satisfies typeof english;
