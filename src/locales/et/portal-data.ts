import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Andmed',
  text: 'Mida see teenus hoiab, miks, kuidas see on kaitstud ja mis ajani. Kõik on ühes andmebaasis andmekaustas; selle suurus on {size}.',
  inMemory:
    'Mida see teenus hoiab, miks ja mis ajani. See siin hoiab kõike mälus ja taaskäivitamisel läheb see kaotsi.',
  oldest: 'Vanim on pärit {date}.',
  kept: 'Kui palju',
  fields: 'Kuidas seda hoitakse',
  all: 'Kõik, mida hoitakse',
  rows: { one: '{count} rida', other: '{count} rida' },
  sealed: 'Krüpteeritud: {fields}',
  hashed: 'Ainult räsina: {fields}',
  personal: 'Isiku kohta: {fields}',
  until: {
    end: 'oma lõpuni, kuni {time}',
    'after-end': '{time} pärast lõppu',
    age: '{time}',
    removed: 'kuni keegi selle eemaldab',
    'for-good': 'alatiseks',
  },
  ownEnd: 'oma lõpuni',
  newest: 'iga rakenduse viimased {count}',
  tables: {
    scope_requests: {
      name: 'Ulatuse päringud',
      why: 'Et inimese heakskiidetu jõuaks tagarakenduseni, mis küsis. Andmed ise kustutatakse vahetusel või kui päring muul viisil lõpeb.',
    },
    verifications: {
      name: 'Aadresside kontrollid',
      why: 'Et näha, kas e-posti aadressile või telefoninumbrile saadetud kood tuli tagasi.',
    },
    issued: {
      name: 'Väljastatud tõendid',
      why: 'Et tõendit saaks tühistada. Kelle oma see on, pole kusagil kirjas; aadressi saab otsida räsi järgi.',
    },
    apps: { name: 'Rakendused', why: 'Et teada, kes tohib küsida, milliste võtmete ja sertifikaatidega.' },
    activity: {
      name: 'Rakenduste tegevus',
      why: 'Et näidata integreerijatele, mis juhtus, ilma mingi infota inimeste kohta.',
    },
    activity_counts: {
      name: 'Tegevuse arvud',
      why: 'Et näidata, mitu korda tunnis midagi juhtus.',
    },
    activity_steps: {
      name: 'Integreerimise sammud',
      why: 'Et näidata, kui kaugel on rakenduse integreerimine.',
    },
    webhook_deliveries: {
      name: 'Veebihaakide sõnumid',
      why: 'Et saata need uuesti, kui tagarakendus ei vastanud.',
    },
    accounts: { name: 'Portaali liikmed', why: 'Et nad saaksid sisse logida.' },
    sessions: {
      name: 'Portaali seansid',
      why: 'Et teada, kes on sisse logitud, ja et liige saaks seansi lõpetada.',
    },
    invitations: { name: 'Kutsed', why: 'Et keegi saaks lingi kaudu liikmeks.' },
    audit: {
      name: 'Logi',
      why: 'Et näidata, kes mida muutis. Selles ei saa midagi muuta ega kustutada.',
    },
    trust_anchors: { name: 'Usaldatud väljastajad', why: 'Et teada, kelle tõendid loevad.' },
    trust_lists: { name: 'Usaldusnimekirjad', why: 'Et teada, kelle tõendid nimekirjade järgi loevad.' },
    signing_keys: { name: 'Allkirjavõtmed', why: 'Et allkirjastada see, mida tagarakendused saavad.' },
    secrets: {
      name: 'Teenuse saladused',
      why: 'Selle asutuste võtmed ja võti, millest tuletatakse kasutajate ID-d.',
    },
    spent: {
      name: 'Üks kord kasutatu',
      why: 'Et sama päringutõend, kood või sisselogimine teist korda tagasi lükata.',
    },
    counters: {
      name: 'Arvud kuritarvituste vastu',
      why: 'Et piirata, mitu koodi ühele aadressile saadetakse.',
    },
  },

  ask: {
    title: 'Ühe rakenduse, isiku või päringu kohta',
    text: 'Laadige alla kõik, mida selle kohta hoitakse, või vaadake, kas see on kadunud.',
    kind: 'Mis see on',
    kinds: {
      app: 'Rakendus',
      member: 'Portaali liige',
      'scope-request': 'Ulatuse päring',
      email: 'E-posti aadress',
      phone: 'Telefoninumber',
    },
    names: {
      app: 'Rakenduse ID',
      member: 'Liikme ID',
      'scope-request': 'Ulatuse päringu UUID',
      email: 'E-posti aadress',
      phone: 'Telefoninumber koos riigi koodiga',
    },
    hints: {
      app: '',
      member: 'Nii, nagu see on logis.',
      'scope-request': 'Seda teavad leht ja tagarakendus.',
      email: 'Seda ei hoita, seda otsitakse räsi järgi.',
      phone: 'Seda ei hoita, seda otsitakse räsi järgi.',
    },
    export: 'Laadi alla, mida hoitakse',
    exported: 'Alla laaditud, kokku {rows}. Saladusi ja krüpteeritut selles ei ole.',
    nothing: 'Selle kohta ei hoita midagi.',
    verify: 'Vaata, kas see on kadunud',
  },
  verdict: {
    gone: 'Sellest ei ole midagi järel',
    goneButAudit: 'Sellest on järel ainult logi read',
    left: 'Sellest on midagi järel',
    rows: '{table}: {rows}',
    bytes:
      'Andmebaasi iga lehekülg loeti bait-baidilt läbi. Seda nimetatakse {count} korda, neist {audit} logis.',
    notRead:
      'Andmebaasi ei loetud bait-baidilt läbi: see teenus hoiab kõike mälus või on nimi liiga lühike, et seda muust tekstist eristada.',
    journal:
      'Andmebaasi loeb teine programm, seega on selle žurnaalis veel endisi lehekülgi. Vaadake minuti pärast uuesti.',
    deletedAt: 'See kustutati {date}.',
    limits:
      'See ei ütle midagi varukoopiate, ketta koopiate ega selle kohta, mida ketas kustutatud plokkidest alles hoiab. Need peate kustutama ise.',
    statementText:
      'Kinnitus on JWT, mille teenus on allkirjastanud. Selle avalikud võtmed on aadressil {url}.',
    download: 'Laadi kinnitus alla',
  },
  erase: {
    title: 'Kustuta see rakendus',
    text: 'Rakendus on lõpetatud. Kustutamisel kaovad selle sätted, võtmed, sertifikaadid, tegevus ja sõnumid. Logisse jääb selle ID. Seda ei saa keegi tagasi võtta.',
    confirm: 'Kinnitamiseks tippige „{name}“',
    do: 'Kustuta rakendus',
    done: 'Rakendus on kustutatud.',
  },
  actions: {
    'app.erase': 'Kustutas rakenduse',
    'data.export': 'Eksportis, mida millegi kohta hoitakse',
    'data.verify': 'Lasi kontrollida, kas miski on kadunud',
    backup: 'Tegi varukoopia',
    restore: 'Taastas varukoopia',
    'portal.link': 'Lõi lingi omanikule',
    'portal.remove': 'Eemaldas liikme',
  },
} satisfies typeof english;
