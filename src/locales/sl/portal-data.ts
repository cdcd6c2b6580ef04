import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Podatki',
  text: 'Kaj ta storitev hrani, zakaj, kako je to zaščiteno in do kdaj. Vse je v eni podatkovni zbirki velikosti {size} v mapi s podatki.',
  inMemory:
    'Kaj ta storitev hrani, zakaj in do kdaj. Ta ima vse v pomnilniku in ob ponovnem zagonu to izgubi.',
  oldest: 'Najstarejši vnos: {date}.',
  kept: 'Hrani se',
  fields: 'Kako je shranjeno',
  all: 'Vse, kar je shranjeno',
  rows: { one: '{count} vrstica', two: '{count} vrstici', few: '{count} vrstice', other: '{count} vrstic' },
  sealed: 'Šifrirano: {fields}',
  hashed: 'Samo kot zgoščena vrednost: {fields}',
  personal: 'O osebi: {fields}',
  until: {
    end: 'do lastnega konca, največ {time}',
    'after-end': '{time} po koncu',
    age: '{time}',
    removed: 'dokler tega kdo ne odstrani',
    'for-good': 'trajno',
  },
  ownEnd: 'do lastnega konca',
  newest: 'od vsake aplikacije zadnjih {count}',
  tables: {
    scope_requests: {
      name: 'Zahteve za obseg',
      why: 'Da to, kar je oseba odobrila, pride do zaledja, ki je prosilo. Same podatke izbriše izmenjava ali vsak drug konec.',
    },
    verifications: {
      name: 'Preverjanja naslovov',
      why: 'Da se vidi, ali se je vrnila koda, poslana na e-poštni naslov ali telefonsko številko.',
    },
    issued: {
      name: 'Izdana potrdila',
      why: 'Da je potrdilo mogoče preklicati. Čigavo je, ne piše nikjer; naslov je mogoče poiskati po njegovi zgoščeni vrednosti.',
    },
    apps: { name: 'Aplikacije', why: 'Da se ve, kdo sme prositi ter s katerimi ključi in certifikati.' },
    activity: {
      name: 'Dejavnost aplikacij',
      why: 'Da integratorji vidijo, kaj se je zgodilo, brez česarkoli o ljudeh.',
    },
    activity_counts: {
      name: 'Števila dejavnosti',
      why: 'Da se vidi, kolikokrat se je kaj zgodilo v vsaki uri.',
    },
    activity_steps: { name: 'Koraki integracije', why: 'Da se vidi, kako daleč je integracija aplikacije.' },
    webhook_deliveries: {
      name: 'Sporočila za webhooke',
      why: 'Da se pošljejo znova, kadar zaledje ni odgovorilo.',
    },
    accounts: { name: 'Člani portala', why: 'Da se lahko prijavijo.' },
    sessions: { name: 'Seje portala', why: 'Da se ve, kdo je prijavljen, in da lahko to konča.' },
    invitations: { name: 'Vabila', why: 'Da lahko kdo postane član prek povezave.' },
    audit: {
      name: 'Dnevnik',
      why: 'Da se vidi, kdo je kaj spremenil. V njem ni mogoče ničesar spremeniti ali izbrisati.',
    },
    trust_anchors: { name: 'Zaupanja vredni izdajatelji', why: 'Da se ve, čigava potrdila štejejo.' },
    trust_lists: { name: 'Zanesljivi seznami', why: 'Da se ve, čigava potrdila štejejo po seznamih.' },
    signing_keys: { name: 'Podpisni ključi', why: 'Za podpisovanje tega, kar dobijo zaledja.' },
    secrets: {
      name: 'Skrivnosti storitve',
      why: 'Ključi njenih overiteljev in ključ, iz katerega nastajajo ID-ji uporabnikov.',
    },
    spent: {
      name: 'Kar je bilo enkrat uporabljeno',
      why: 'Da se isti žeton, koda ali prijava drugič zavrnejo.',
    },
    counters: { name: 'Števci proti zlorabi', why: 'Za omejitev števila kod, poslanih na en naslov.' },
  },

  ask: {
    title: 'O eni aplikaciji, osebi ali zahtevi',
    text: 'Prenesite vse, kar se o njej hrani, ali preverite, ali je izginila.',
    kind: 'Kaj je to',
    kinds: {
      app: 'Aplikacija',
      member: 'Član portala',
      'scope-request': 'Zahteva za obseg',
      email: 'E-poštni naslov',
      phone: 'Telefonska številka',
    },
    names: {
      app: 'ID aplikacije',
      member: 'ID člana',
      'scope-request': 'UUID zahteve za obseg',
      email: 'E-poštni naslov',
      phone: 'Telefonska številka s kodo države',
    },
    hints: {
      app: '',
      member: 'Tak, kot ga ima dnevnik.',
      'scope-request': 'Poznata ga stran in zaledje.',
      email: 'Ni shranjen, išče se po njegovi zgoščeni vrednosti.',
      phone: 'Ni shranjena, išče se po njeni zgoščeni vrednosti.',
    },
    export: 'Prenesi, kar se hrani',
    exported: 'Preneseno, skupaj {rows}. Skrivnosti in šifriranih podatkov ni zraven.',
    nothing: 'O tem se ne hrani nič.',
    verify: 'Preveri, ali je izginilo',
  },
  verdict: {
    gone: 'Od tega ni ostalo nič',
    goneButAudit: 'Ostale so samo vrstice v dnevniku',
    left: 'Nekaj od tega je ostalo',
    rows: '{table}: {rows}',
    bytes:
      'Vsaka stran podatkovne zbirke je bila prebrana bajt za bajtom: to je v njej navedeno {count}-krat, od tega {audit}-krat v dnevniku.',
    notRead:
      'Podatkovna zbirka ni bila prebrana bajt za bajtom: ta storitev ima vse v pomnilniku ali pa je ime prekratko, da bi ga bilo mogoče ločiti od drugega besedila.',
    journal:
      'Podatkovno zbirko bere drug program, zato so v njenem transakcijskem dnevniku še prejšnje strani. Preverite znova čez minuto.',
    deletedAt: 'Izbrisano {date}.',
    limits:
      'To ne pove ničesar o varnostnih kopijah, o kopijah diska in o tem, kaj disk ohrani od izbrisanih blokov. Te morate izbrisati sami.',
    statementText: 'Izjava je JWT, ki ga je podpisala storitev. Njeni javni ključi so na {url}.',
    download: 'Prenesi izjavo',
  },
  erase: {
    title: 'Izbriši to aplikacijo',
    text: 'Aplikacija je ukinjena. Izbris odstrani njene nastavitve, ključe, certifikate, dejavnost in sporočila. Dnevnik ohrani njen ID. Tega ne more nihče razveljaviti.',
    confirm: 'Za potrditev vnesite „{name}“',
    do: 'Izbriši aplikacijo',
    done: 'Aplikacija je izbrisana.',
  },
  actions: {
    'app.erase': 'Izbrisana aplikacija',
    'data.export': 'Izvoženi hranjeni podatki',
    'data.verify': 'Preverjeno, ali je nekaj izginilo',
    backup: 'Ustvarjena varnostna kopija',
    restore: 'Obnovljena varnostna kopija',
    'portal.link': 'Ustvarjena povezava za lastnika',
    'portal.remove': 'Odstranjen član',
  },
} satisfies typeof english;
