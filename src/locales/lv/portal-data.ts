import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Dati',
  text: 'Ko šis pakalpojums glabā, kāpēc, kā tas ir aizsargāts un līdz kuram laikam. Viss ir vienā datubāzē datu mapē; tās lielums ir {size}.',
  inMemory:
    'Ko šis pakalpojums glabā, kāpēc un līdz kuram laikam. Šis visu glabā atmiņā, un pēc restartēšanas tas pazūd.',
  oldest: 'Vecākie dati: {date}.',
  kept: 'Cik tiek glabāts',
  fields: 'Kā tas tiek glabāts',
  all: 'Viss, kas tiek glabāts',
  rows: { zero: '{count} rindu', one: '{count} rinda', other: '{count} rindas' },
  sealed: 'Šifrēts: {fields}',
  hashed: 'Tikai kā jaucējvērtība: {fields}',
  personal: 'Par personu: {fields}',
  until: {
    end: 'līdz savām beigām, ne ilgāk kā {time}',
    'after-end': '{time} pēc beigām',
    age: '{time}',
    removed: 'līdz kāds to noņem',
    'for-good': 'uz visiem laikiem',
  },
  ownEnd: 'līdz savām beigām',
  newest: 'no katras lietotnes pēdējie {count}',
  tables: {
    scope_requests: {
      name: 'Tvēruma pieprasījumi',
      why: 'Lai cilvēka apstiprinātais nonāktu serverī, kas to lūdza. Paši dati tiek dzēsti pēc apmaiņas vai citādi beidzoties pieprasījumam.',
    },
    verifications: {
      name: 'Adrešu pārbaudes',
      why: 'Lai redzētu, ka atgriežas kods, kas nosūtīts uz e-pasta adresi vai tālruņa numuru.',
    },
    issued: {
      name: 'Izdotie apliecinājumi',
      why: 'Lai apliecinājumu varētu atsaukt. Kam tas pieder, nav ierakstīts nekur; adresi var meklēt pēc tās jaucējvērtības.',
    },
    apps: { name: 'Lietotnes', why: 'Lai zinātu, kas drīkst lūgt, ar kādām atslēgām un sertifikātiem.' },
    activity: {
      name: 'Lietotņu darbība',
      why: 'Lai integrētāji redzētu, kas noticis, bez jebkā par cilvēkiem.',
    },
    activity_counts: {
      name: 'Darbības skaits',
      why: 'Lai redzētu, cik reižu kaut kas noticis katrā stundā.',
    },
    activity_steps: { name: 'Integrācijas soļi', why: 'Lai redzētu, cik tālu ir lietotnes integrācija.' },
    webhook_deliveries: {
      name: 'Tīmekļa āķu ziņojumi',
      why: 'Lai tos nosūtītu vēlreiz, ja serveris neatbildēja.',
    },
    accounts: { name: 'Portāla dalībnieki', why: 'Lai viņi varētu pierakstīties.' },
    sessions: {
      name: 'Portāla sesijas',
      why: 'Lai zinātu, kas ir pierakstījies, un lai dalībnieks sesiju varētu beigt.',
    },
    invitations: { name: 'Ielūgumi', why: 'Lai kāds ar saiti varētu kļūt par dalībnieku.' },
    audit: {
      name: 'Žurnāls',
      why: 'Lai redzētu, kas ko mainīja. Tajā neko nevar ne mainīt, ne dzēst.',
    },
    trust_anchors: { name: 'Uzticami izdevēji', why: 'Lai zinātu, kuru izdevēju apliecinājumi tiek atzīti.' },
    trust_lists: {
      name: 'Uzticamības saraksti',
      why: 'Lai zinātu, kuru izdevēju apliecinājumi tiek atzīti pēc sarakstiem.',
    },
    signing_keys: { name: 'Parakstīšanas atslēgas', why: 'Lai parakstītu to, ko saņem serveri.' },
    secrets: {
      name: 'Pakalpojuma noslēpumi',
      why: 'Tā iestāžu atslēgas un atslēga, no kuras atvasina lietotāju ID.',
    },
    spent: {
      name: 'Vienreiz izmantotais',
      why: 'Lai to pašu marķieri, kodu vai pierakstīšanos otrreiz noraidītu.',
    },
    counters: {
      name: 'Skaitītāji pret ļaunprātību',
      why: 'Lai ierobežotu, cik kodu tiek sūtīts uz vienu adresi.',
    },
  },

  ask: {
    title: 'Par vienu lietotni, personu vai pieprasījumu',
    text: 'Lejupielādējiet visu, kas par to tiek glabāts, vai pārbaudiet, vai tā vairs nav.',
    kind: 'Kas tas ir',
    kinds: {
      app: 'Lietotne',
      member: 'Portāla dalībnieks',
      'scope-request': 'Tvēruma pieprasījums',
      email: 'E-pasta adrese',
      phone: 'Tālruņa numurs',
    },
    names: {
      app: 'Lietotnes ID',
      member: 'Dalībnieka ID',
      'scope-request': 'Tvēruma pieprasījuma UUID',
      email: 'E-pasta adrese',
      phone: 'Tālruņa numurs ar valsts kodu',
    },
    hints: {
      app: '',
      member: 'Tāds, kāds tas ir žurnālā.',
      'scope-request': 'To zina lapa un serveris.',
      email: 'Tā netiek glabāta; to meklē pēc jaucējvērtības.',
      phone: 'Tas netiek glabāts; to meklē pēc jaucējvērtības.',
    },
    export: 'Lejupielādēt glabāto',
    exported: 'Lejupielādēts, pavisam: {rows}. Noslēpumu un šifrēto datu tur nav.',
    nothing: 'Par to nekas netiek glabāts.',
    verify: 'Pārbaudīt, vai tā vairs nav',
  },
  verdict: {
    gone: 'No tā nekas nav palicis',
    goneButAudit: 'No tā palikušas tikai žurnāla rindas',
    left: 'No tā kaut kas ir palicis',
    rows: '{table}: {rows}',
    bytes:
      'Katra datubāzes lappuse ir nolasīta baitu pa baitam. Cik reižu tas pieminēts: {count}, no tām žurnālā: {audit}.',
    notRead:
      'Datubāze nav nolasīta baitu pa baitam: šis pakalpojums visu glabā atmiņā, vai arī nosaukums ir pārāk īss, lai to atšķirtu no cita teksta.',
    journal:
      'Datubāzi lasa cita programma, tāpēc tās transakciju žurnālā vēl ir iepriekšējās lappuses. Pārbaudiet vēlreiz pēc minūtes.',
    deletedAt: 'Dzēsts {date}.',
    limits:
      'Tas neko nesaka par dublējumiem, par diska kopijām un par to, ko disks saglabā no dzēstiem blokiem. Tie jādzēš jums.',
    statementText: 'Izziņa ir JWT, ko parakstījis pakalpojums. Tā publiskās atslēgas ir adresē {url}.',
    download: 'Lejupielādēt izziņu',
  },
  erase: {
    title: 'Dzēst šo lietotni',
    text: 'Lietotne ir izbeigta. Dzēšot pazūd tās iestatījumi, atslēgas, sertifikāti, darbība un ziņojumi. Žurnālā paliek tās ID. Neviens to nevar atsaukt.',
    confirm: 'Lai apstiprinātu, ievadiet „{name}”',
    do: 'Dzēst lietotni',
    done: 'Lietotne ir dzēsta.',
  },
  actions: {
    'app.erase': 'Dzēsta lietotne',
    'data.export': 'Eksportēts, kas par kaut ko tiek glabāts',
    'data.verify': 'Pārbaudīts, vai kaut kā vairs nav',
    backup: 'Izveidots dublējums',
    restore: 'Atjaunots dublējums',
    'portal.link': 'Izveidota saite īpašniekam',
    'portal.remove': 'Noņemts dalībnieks',
  },
} satisfies typeof english;
