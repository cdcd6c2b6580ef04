import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Date',
  text: 'Ce păstrează acest serviciu, de ce, cum este protejat și până când. Totul se află într-o singură bază de date din dosarul de date, care ocupă {size}.',
  inMemory:
    'Ce păstrează acest serviciu, de ce și până când. Acesta ține totul în memorie, iar o repornire șterge totul.',
  oldest: 'Cea mai veche intrare: {date}.',
  kept: 'Păstrare',
  fields: 'Cum se păstrează',
  all: 'Tot ce se păstrează',
  rows: { one: '{count} rând', few: '{count} rânduri', other: '{count} de rânduri' },
  sealed: 'Criptat: {fields}',
  hashed: 'Numai ca hash: {fields}',
  personal: 'Despre o persoană: {fields}',
  until: {
    end: 'până la termenul propriu, cel mult {time}',
    'after-end': '{time} după încheiere',
    age: '{time}',
    removed: 'până când îl elimină cineva',
    'for-good': 'pentru totdeauna',
  },
  ownEnd: 'până la termenul propriu',
  newest: 'din fiecare aplicație, ultimele {count}',
  tables: {
    scope_requests: {
      name: 'Cereri de scope',
      why: 'Pentru a duce ce a aprobat o persoană la backendul care a cerut. Datele însele se șterg la schimb sau la orice altă încheiere.',
    },
    verifications: {
      name: 'Verificări de adrese',
      why: 'Pentru a vedea dacă se întoarce codul trimis la o adresă de e-mail sau la un număr de telefon.',
    },
    issued: {
      name: 'Atestate emise',
      why: 'Pentru a retrage un atestat. Nu scrie nicăieri al cui este; o adresă poate fi căutată după hash-ul ei.',
    },
    apps: { name: 'Aplicații', why: 'Pentru a ști cine poate cere, cu ce chei și certificate.' },
    activity: {
      name: 'Activitatea aplicațiilor',
      why: 'Pentru a arăta integratorilor ce s-a întâmplat, fără nimic despre oameni.',
    },
    activity_counts: {
      name: 'Contoare de activitate',
      why: 'Pentru a arăta de câte ori s-a întâmplat ceva în fiecare oră.',
    },
    activity_steps: {
      name: 'Pași de integrare',
      why: 'Pentru a arăta unde a ajuns integrarea unei aplicații.',
    },
    webhook_deliveries: {
      name: 'Mesaje către webhookuri',
      why: 'Pentru a le trimite din nou când un backend nu a răspuns.',
    },
    accounts: { name: 'Membrii portalului', why: 'Pentru ca ei să se poată conecta.' },
    sessions: {
      name: 'Sesiunile portalului',
      why: 'Pentru a ști cine este conectat și pentru ca sesiunea să poată fi încheiată.',
    },
    invitations: { name: 'Invitații', why: 'Pentru ca cineva să poată deveni membru printr-un link.' },
    audit: {
      name: 'Jurnal',
      why: 'Pentru a arăta cine ce a modificat. Nimic din el nu poate fi modificat sau șters.',
    },
    trust_anchors: { name: 'Emitenți de încredere', why: 'Pentru a ști ale cui atestate contează.' },
    trust_lists: {
      name: 'Liste de încredere',
      why: 'Pentru a ști ale cui atestate contează, după liste.',
    },
    signing_keys: { name: 'Chei de semnare', why: 'Pentru a semna ce primesc backendurile.' },
    secrets: {
      name: 'Secretele serviciului',
      why: 'Cheile autorităților lui și cheia din care derivă ID-urile utilizatorilor.',
    },
    spent: {
      name: 'Ce s-a folosit deja',
      why: 'Pentru a refuza a doua oară același token, cod sau aceeași conectare.',
    },
    counters: {
      name: 'Contoare împotriva abuzurilor',
      why: 'Pentru a limita câte coduri se trimit la o adresă.',
    },
  },

  ask: {
    title: 'Despre o aplicație, o persoană sau o cerere',
    text: 'Descărcați tot ce se păstrează despre ea sau verificați dacă a dispărut.',
    kind: 'Ce este',
    kinds: {
      app: 'O aplicație',
      member: 'Un membru al portalului',
      'scope-request': 'O cerere de scope',
      email: 'O adresă de e-mail',
      phone: 'Un număr de telefon',
    },
    names: {
      app: 'ID-ul aplicației',
      member: 'ID-ul membrului',
      'scope-request': 'UUID-ul cererii de scope',
      email: 'Adresă de e-mail',
      phone: 'Număr de telefon cu prefixul țării',
    },
    hints: {
      app: '',
      member: 'Așa cum apare în jurnal.',
      'scope-request': 'Pagina și backendul îl știu.',
      email: 'Nu se păstrează și se caută după hash-ul ei.',
      phone: 'Nu se păstrează și se caută după hash-ul lui.',
    },
    export: 'Descărcați ce se păstrează',
    exported: 'Descărcat: {rows} în total. Secretele și ce este criptat nu sunt incluse.',
    nothing: 'Nu se păstrează nimic despre acest lucru.',
    verify: 'Verificați dacă a dispărut',
  },
  verdict: {
    gone: 'Nu a mai rămas nimic',
    goneButAudit: 'Au mai rămas numai rânduri din jurnal',
    left: 'A mai rămas ceva',
    rows: '{table}: {rows}',
    bytes:
      'Fiecare pagină a bazei de date a fost citită octet cu octet. Apariții găsite: {count}, dintre care în jurnal: {audit}.',
    notRead:
      'Baza de date nu a fost citită octet cu octet: acest serviciu ține totul în memorie sau numele este prea scurt pentru a fi deosebit de alt text.',
    journal:
      'Alt program citește baza de date, așa că jurnalul ei de tranzacții are încă pagini vechi. Verificați din nou peste un minut.',
    deletedAt: 'Șters: {date}.',
    limits:
      'Aceasta nu spune nimic despre copii de rezervă, despre copii ale discului și despre ce păstrează un disc din blocurile șterse. Ștergerea lor vă revine dumneavoastră.',
    statementText: 'Declarația este un JWT semnat de serviciu. Cheile lui publice se află la {url}.',
    download: 'Descărcați declarația',
  },
  erase: {
    title: 'Ștergeți această aplicație',
    text: 'Aplicația este dezactivată. Ștergerea îi elimină setările, cheile, certificatele, activitatea și mesajele. Jurnalul îi păstrează ID-ul. Nimeni nu poate anula acest lucru.',
    confirm: 'Scrieți „{name}” pentru a confirma',
    do: 'Ștergeți aplicația',
    done: 'Aplicația a fost ștearsă.',
  },
  actions: {
    'app.erase': 'Aplicație ștearsă',
    'data.export': 'Date păstrate exportate',
    'data.verify': 'Dispariție verificată',
    backup: 'Copie de rezervă creată',
    restore: 'Copie de rezervă restaurată',
    'portal.link': 'Link pentru un proprietar creat',
    'portal.remove': 'Membru eliminat',
  },
} satisfies typeof english;
