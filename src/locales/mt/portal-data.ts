import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Data',
  text: 'X’iżomm dan is-servizz, għaliex, kif inhu protett u sa meta. Kollox jinsab f’database waħda fil-folder tad-data, li d-daqs tagħha huwa {size}.',
  inMemory:
    'X’iżomm dan is-servizz, għaliex u sa meta. Dan iżomm kollox fil-memorja, u jitlef kollox meta jerġa’ jinbeda.',
  oldest: 'L-eqdem waħda hija ta’ {date}.',
  kept: 'Kemm hemm',
  fields: 'Kif tinħażen',
  all: 'Dak kollu li hu maħżun',
  rows: {
    one: 'ringiela waħda',
    two: 'żewġ ringieli',
    few: '{count} ringieli',
    many: '{count}-il ringiela',
    other: '{count} ringiela',
  },
  sealed: 'Iċċifrat: {fields}',
  hashed: 'Bħala hash biss: {fields}',
  personal: 'Dwar persuna: {fields}',
  until: {
    end: 'sa tmiemu, mhux aktar minn {time}',
    'after-end': '{time} wara tmiemu',
    age: '{time}',
    removed: 'sakemm xi ħadd ineħħih',
    'for-good': 'għal dejjem',
  },
  ownEnd: 'sa tmiemu',
  newest: 'ta’ kull app l-aħħar {count}',
  tables: {
    scope_requests: {
      name: 'Talbiet ta’ scope',
      why: 'Biex dak li persuna approvat jasal għand il-backend li talab. Id-data nnifisha titħassar bl-iskambju jew bi kwalunkwe tmiem ieħor.',
    },
    verifications: {
      name: 'Verifiki ta’ indirizzi',
      why: 'Biex jidher li reġa’ lura l-kodiċi li ntbagħat lil indirizz tal-email jew numru tat-telefown.',
    },
    issued: {
      name: 'Kredenzjali maħruġa',
      why: 'Biex kredenzjali tkun tista’ tiġi rtirata. Ta’ min hi mhu miktub imkien; indirizz jista’ jitfittex bil-hash tiegħu.',
    },
    apps: { name: 'Apps', why: 'Biex ikun magħruf min jista’ jitlob, b’liema ċwievet u ċertifikati.' },
    activity: {
      name: 'Attività tal-apps',
      why: 'Biex min jintegra jara x’ġara, mingħajr xejn dwar in-nies.',
    },
    activity_counts: {
      name: 'Għadd tal-attività',
      why: 'Biex jidher kemm-il darba ġrat xi ħaġa f’kull siegħa.',
    },
    activity_steps: {
      name: 'Passi tal-integrazzjoni',
      why: 'Biex jidher fejn waslet l-integrazzjoni ta’ app.',
    },
    webhook_deliveries: {
      name: 'Messaġġi lil webhooks',
      why: 'Biex jerġgħu jintbagħtu meta backend ma jkunx wieġeb.',
    },
    accounts: { name: 'Membri tal-portal', why: 'Biex ikunu jistgħu jidħlu.' },
    sessions: {
      name: 'Sessjonijiet tal-portal',
      why: 'Biex ikun magħruf min hu lloggjat, u biex ikun jista’ jtemm is-sessjoni.',
    },
    invitations: { name: 'Stediniet', why: 'Biex xi ħadd ikun jista’ jsir membru b’link.' },
    audit: {
      name: 'Reġistru',
      why: 'Biex jidher min biddel xiex. Xejn fih ma jista’ jinbidel jew jitħassar.',
    },
    trust_anchors: { name: 'Emittenti fdati', why: 'Biex ikun magħruf il-kredenzjali ta’ min jgħoddu.' },
    trust_lists: {
      name: 'Listi ta’ fiduċja',
      why: 'Biex ikun magħruf il-kredenzjali ta’ min jgħoddu, skont il-listi.',
    },
    signing_keys: { name: 'Ċwievet tal-iffirmar', why: 'Biex jiġi ffirmat dak li jieħdu l-backends.' },
    secrets: {
      name: 'Sigrieti tas-servizz',
      why: 'Iċ-ċwievet tal-awtoritajiet tiegħu, u ċ-ċavetta li minnha joħorġu l-IDs tal-utenti.',
    },
    spent: {
      name: 'Dak li ntuża darba',
      why: 'Biex l-istess token, kodiċi jew dħul jiġi rrifjutat it-tieni darba.',
    },
    counters: {
      name: 'Għadd kontra l-abbuż',
      why: 'Biex jiġi limitat kemm jintbagħtu kodiċijiet lil indirizz wieħed.',
    },
  },

  ask: {
    title: 'Dwar app, persuna jew talba waħda',
    text: 'Niżżel dak kollu li jinżamm dwarha, jew ara jekk marritx.',
    kind: 'X’inhi',
    kinds: {
      app: 'App',
      member: 'Membru tal-portal',
      'scope-request': 'Talba ta’ scope',
      email: 'Indirizz tal-email',
      phone: 'Numru tat-telefown',
    },
    names: {
      app: 'ID tal-app',
      member: 'ID tal-membru',
      'scope-request': 'UUID tat-talba ta’ scope',
      email: 'Indirizz tal-email',
      phone: 'Numru tat-telefown bil-kodiċi tal-pajjiż',
    },
    hints: {
      app: '',
      member: 'Kif qiegħed fir-reġistru.',
      'scope-request': 'Il-paġna u l-backend jafuh.',
      email: 'Ma jinħażinx, u jitfittex bil-hash tiegħu.',
      phone: 'Ma jinħażinx, u jitfittex bil-hash tiegħu.',
    },
    export: 'Niżżel dak li jinżamm',
    exported: 'Imniżżel, b’kollox: {rows}. Is-sigrieti u dak li hu ċċifrat mhumiex fih.',
    nothing: 'Ma jinżamm xejn dwarha.',
    verify: 'Ara jekk marritx',
  },
  verdict: {
    gone: 'Ma fadal xejn minnha',
    goneButAudit: 'Ma fadal xejn minnha ħlief linji tar-reġistru',
    left: 'Fadal xi ħaġa minnha',
    rows: '{table}: {rows}',
    bytes:
      'Kull paġna tad-database inqrat byte b’byte. Drabi li tissemma: {count}, minnhom fir-reġistru: {audit}.',
    notRead:
      'Id-database ma nqratx byte b’byte: dan is-servizz iżomm kollox fil-memorja, jew l-isem qasir wisq biex jingħaraf minn test ieħor.',
    journal:
      'Programm ieħor qed jaqra d-database, għalhekk il-ġurnal tagħha għad fih paġni ta’ qabel. Erġa’ ara wara minuta.',
    deletedAt: 'Tħassret {date}.',
    limits:
      'Dan ma jgħid xejn dwar backups, kopji tad-disk, u dak li disk iżomm minn blokki mħassra. Dawk tħassarhom int.',
    statementText:
      'Id-dikjarazzjoni hija JWT iffirmat mis-servizz. Iċ-ċwievet pubbliċi tiegħu jinsabu fuq {url}.',
    download: 'Niżżel id-dikjarazzjoni',
  },
  erase: {
    title: 'Ħassar din l-app',
    text: 'L-app intemmet. Jekk tħassarha, imorru s-settings, iċ-ċwievet, iċ-ċertifikati, l-attività u l-messaġġi tagħha. Ir-reġistru jżomm l-ID tagħha. Ħadd ma jista’ jreġġa’ dan lura.',
    confirm: 'Ikteb “{name}” biex tikkonferma',
    do: 'Ħassar l-app',
    done: 'L-app tħassret.',
  },
  actions: {
    'app.erase': 'Ħassar app',
    'data.export': 'Esporta dak li jinżamm dwar xi ħaġa',
    'data.verify': 'Ivverifika jekk xi ħaġa marritx',
    backup: 'Għamel backup',
    restore: 'Reġġa’ lura backup',
    'portal.link': 'Għamel link għal sid',
    'portal.remove': 'Neħħa membru',
  },
} satisfies typeof english;
