import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Data',
  text: 'Hvad denne tjeneste gemmer, hvorfor, hvordan det er beskyttet, og hvor længe. Det hele ligger i én database i datamappen; den fylder {size}.',
  inMemory:
    'Hvad denne tjeneste gemmer, hvorfor og hvor længe. Denne har alt i hukommelsen, og en genstart mister det.',
  oldest: 'Det ældste er fra {date}.',
  kept: 'Gemmes',
  fields: 'Hvordan det lagres',
  all: 'Alt, der er lagret',
  rows: { one: '{count} række', other: '{count} rækker' },
  sealed: 'Krypteret: {fields}',
  hashed: 'Kun som hash: {fields}',
  personal: 'Om en person: {fields}',
  until: {
    end: 'til sin egen udløbstid, højst {time}',
    'after-end': '{time} efter afslutningen',
    age: '{time}',
    removed: 'til nogen fjerner det',
    'for-good': 'for altid',
  },
  ownEnd: 'til sin egen udløbstid',
  newest: 'for hver app de seneste {count}',
  tables: {
    scope_requests: {
      name: 'Scope-anmodninger',
      why: 'For at bringe det, en person har godkendt, til den backend, der spurgte. Selve dataene slettes ved vekslingen eller ved enhver anden afslutning.',
    },
    verifications: {
      name: 'Bekræftelser af adresser',
      why: 'For at se, at den kode kom tilbage, som blev sendt til en e-mailadresse eller et telefonnummer.',
    },
    issued: {
      name: 'Udstedte beviser',
      why: 'For at kunne trække et bevis tilbage. Hvis det er, står ingen steder; en adresse kan slås op ved sin hash.',
    },
    apps: {
      name: 'Apps',
      why: 'For at vide, hvem der må spørge, og med hvilke nøgler og certifikater.',
    },
    activity: {
      name: 'Apps’ aktivitet',
      why: 'For at vise integratorer, hvad der skete, uden noget om personer.',
    },
    activity_counts: {
      name: 'Optælling af aktivitet',
      why: 'For at vise, hvor ofte noget skete i hver time.',
    },
    activity_steps: {
      name: 'Integrationens trin',
      why: 'For at vise, hvor langt en apps integration er.',
    },
    webhook_deliveries: {
      name: 'Beskeder til webhooks',
      why: 'For at sende dem igen, når en backend ikke svarede.',
    },
    accounts: { name: 'Portalens medlemmer', why: 'For at de kan logge ind.' },
    sessions: {
      name: 'Portalens sessioner',
      why: 'For at vide, hvem der er logget ind, og for at de kan afslutte det.',
    },
    invitations: { name: 'Invitationer', why: 'For at nogen kan blive medlem via et link.' },
    audit: {
      name: 'Log',
      why: 'For at vise, hvem der har ændret hvad. Intet i den kan ændres eller slettes.',
    },
    trust_anchors: { name: 'Betroede udstedere', why: 'For at vide, hvis beviser der tæller.' },
    trust_lists: {
      name: 'Tillidslister',
      why: 'For at vide, hvis beviser der tæller ifølge lister.',
    },
    signing_keys: { name: 'Underskriftsnøgler', why: 'For at underskrive det, backends får.' },
    secrets: {
      name: 'Tjenestens hemmeligheder',
      why: 'Nøglerne til dens egne myndigheder, og den nøgle, som bruger-id’er udledes af.',
    },
    spent: {
      name: 'Det, der er brugt én gang',
      why: 'For at afvise det samme token, den samme kode eller det samme login anden gang.',
    },
    counters: {
      name: 'Tællere mod misbrug',
      why: 'For at begrænse, hvor mange koder der sendes til én adresse.',
    },
  },

  ask: {
    title: 'Om én app, person eller anmodning',
    text: 'Download alt, hvad der er gemt om den, eller se, om det er væk.',
    kind: 'Hvad det er',
    kinds: {
      app: 'En app',
      member: 'Et medlem af portalen',
      'scope-request': 'En scope-anmodning',
      email: 'En e-mailadresse',
      phone: 'Et telefonnummer',
    },
    names: {
      app: 'App-id',
      member: 'Medlemmets id',
      'scope-request': 'Scope-anmodningens UUID',
      email: 'E-mailadresse',
      phone: 'Telefonnummer med landekode',
    },
    hints: {
      app: '',
      member: 'Som det står i loggen.',
      'scope-request': 'Siden og din backend kender det.',
      email: 'Den lagres ikke og slås op ved sin hash.',
      phone: 'Det lagres ikke og slås op ved sin hash.',
    },
    export: 'Download det, der er gemt',
    exported: 'Downloadet: {rows} i alt. Hemmeligheder og det, der er krypteret, er ikke med.',
    nothing: 'Intet er gemt om dette.',
    verify: 'Se, om det er væk',
  },
  verdict: {
    gone: 'Intet er tilbage af det',
    goneButAudit: 'Intet er tilbage af det ud over linjer i loggen',
    left: 'Noget er tilbage af det',
    rows: '{table}: {rows}',
    bytes:
      'Hver side i databasen blev læst byte for byte. Antal steder, det er nævnt: {count}, heraf {audit} i loggen.',
    notRead:
      'Databasen blev ikke læst byte for byte: Denne tjeneste har alt i hukommelsen, eller navnet er for kort til at kunne skelnes fra anden tekst.',
    journal:
      'Et andet program læser databasen, så dens journal har stadig tidligere sider. Se igen om et minut.',
    deletedAt: 'Slettet {date}.',
    limits:
      'Dette siger intet om backups, om kopier af disken og om, hvad en disk beholder af slettede blokke. Dem skal du selv slette.',
    statementText:
      'Erklæringen er et JWT, som tjenesten har underskrevet. Dens offentlige nøgler findes på {url}.',
    download: 'Download erklæringen',
  },
  erase: {
    title: 'Slet denne app',
    text: 'Appen er afsluttet. Når den slettes, forsvinder dens indstillinger, nøgler, certifikater, aktivitet og beskeder. Loggen beholder dens id. Ingen kan fortryde det.',
    confirm: 'Skriv »{name}« for at bekræfte',
    do: 'Slet appen',
    done: 'Appen er slettet.',
  },
  actions: {
    'app.erase': 'Slettede en app',
    'data.export': 'Eksporterede det, der er gemt om nogen eller noget',
    'data.verify': 'Fik bekræftet, at noget er væk',
    backup: 'Lavede en backup',
    restore: 'Gendannede en backup',
    'portal.link': 'Lavede et link til en ejer',
    'portal.remove': 'Fjernede et medlem',
  },
} satisfies typeof english;
