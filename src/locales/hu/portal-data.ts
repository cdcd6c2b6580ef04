import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Adatok',
  text: 'Mit őriz ez a szolgáltatás, miért, milyen védelemmel és meddig. Mindez egyetlen, {size} méretű adatbázisban van az adatmappában.',
  inMemory:
    'Mit őriz ez a szolgáltatás, miért és meddig. Ez mindent a memóriában tart, és újraindításkor minden elvész.',
  oldest: 'A legrégebbi dátuma: {date}.',
  kept: 'Megőrzés',
  fields: 'Hogyan van tárolva',
  all: 'Minden tárolt adat',
  rows: { one: '{count} sor', other: '{count} sor' },
  sealed: 'Titkosítva: {fields}',
  hashed: 'Csak kivonatként: {fields}',
  personal: 'Személyről szól: {fields}',
  until: {
    end: 'a saját végéig, legfeljebb: {time}',
    'after-end': 'a vége után ennyi ideig: {time}',
    age: '{time}',
    removed: 'amíg valaki el nem távolítja',
    'for-good': 'végleg',
  },
  ownEnd: 'a saját végéig',
  newest: 'alkalmazásonként az utolsó {count}',
  tables: {
    scope_requests: {
      name: 'Hatókörkérések',
      why: 'Hogy amit valaki jóváhagyott, eljusson a kérő backendhez. Magukat az adatokat a beváltás vagy bármely más befejezés törli.',
    },
    verifications: {
      name: 'Elérhetőségek ellenőrzése',
      why: 'Hogy kiderüljön, visszaérkezett-e az e-mail-címre vagy telefonszámra küldött kód.',
    },
    issued: {
      name: 'Kiállított igazolások',
      why: 'Hogy egy igazolás visszavonható legyen. Sehol sem áll, kié; egy elérhetőség a kivonata alapján kereshető.',
    },
    apps: {
      name: 'Alkalmazások',
      why: 'Hogy tudható legyen, ki kérhet, mely kulcsokkal és tanúsítványokkal.',
    },
    activity: {
      name: 'Alkalmazások tevékenysége',
      why: 'Hogy az integrátorok lássák, mi történt, az emberekről szóló adatok nélkül.',
    },
    activity_counts: {
      name: 'Tevékenységek száma',
      why: 'Hogy látsszon, melyik órában mi hányszor történt.',
    },
    activity_steps: {
      name: 'Integráció lépései',
      why: 'Hogy látsszon, hol tart egy alkalmazás integrációja.',
    },
    webhook_deliveries: {
      name: 'Webhooküzenetek',
      why: 'Hogy újra elküldhetők legyenek, ha egy backend nem válaszolt.',
    },
    accounts: { name: 'A portál tagjai', why: 'Hogy bejelentkezhessenek.' },
    sessions: {
      name: 'A portál munkamenetei',
      why: 'Hogy tudható legyen, ki van bejelentkezve, és hogy véget vethessen neki.',
    },
    invitations: { name: 'Meghívók', why: 'Hogy valaki linkkel taggá válhasson.' },
    audit: {
      name: 'Napló',
      why: 'Hogy látsszon, ki mit módosított. Semmi sem módosítható vagy törölhető benne.',
    },
    trust_anchors: {
      name: 'Megbízható kiállítók',
      why: 'Hogy tudható legyen, kinek az igazolásai számítanak.',
    },
    trust_lists: {
      name: 'Bizalmi listák',
      why: 'Hogy tudható legyen, a listák szerint kinek az igazolásai számítanak.',
    },
    signing_keys: { name: 'Aláíró kulcsok', why: 'Hogy alá legyen írva, amit a backendek kapnak.' },
    secrets: {
      name: 'A szolgáltatás titkai',
      why: 'A saját hitelesítő hatóságainak kulcsai, és az a kulcs, amelyből a felhasználói azonosítók származnak.',
    },
    spent: {
      name: 'Ami egyszer használható',
      why: 'Hogy ugyanaz a token, kód vagy bejelentkezés másodszor elutasítható legyen.',
    },
    counters: {
      name: 'Számlálók visszaélés ellen',
      why: 'Hogy korlátozva legyen, hány kód mehet egy elérhetőségre.',
    },
  },

  ask: {
    title: 'Egy alkalmazásról, személyről vagy kérésről',
    text: 'Töltse le mindazt, amit őrzünk róla, vagy ellenőrizze, törlődött-e.',
    kind: 'Mi ez',
    kinds: {
      app: 'Alkalmazás',
      member: 'A portál tagja',
      'scope-request': 'Hatókörkérés',
      email: 'E-mail-cím',
      phone: 'Telefonszám',
    },
    names: {
      app: 'Alkalmazásazonosító',
      member: 'A tag azonosítója',
      'scope-request': 'A hatókörkérés UUID-je',
      email: 'E-mail-cím',
      phone: 'Telefonszám országhívó számmal',
    },
    hints: {
      app: '',
      member: 'Ahogyan a naplóban szerepel.',
      'scope-request': 'Az oldal és a backend ismeri.',
      email: 'Nincs tárolva, a kivonata alapján keressük.',
      phone: 'Nincs tárolva, a kivonata alapján keressük.',
    },
    export: 'Az őrzött adatok letöltése',
    exported: 'Letöltve: összesen {rows}. A titkok és a titkosított adatok nincsenek benne.',
    nothing: 'Semmit sem őrzünk róla.',
    verify: 'Ellenőrzés, hogy törlődött-e',
  },
  verdict: {
    gone: 'Semmi sem maradt belőle',
    goneButAudit: 'Csak a napló sorai maradtak belőle',
    left: 'Maradt belőle valami',
    rows: '{table}: {rows}',
    bytes:
      'Az adatbázis minden lapját bájtonként beolvastuk: {count} alkalommal szerepel, ebből {audit} a naplóban.',
    notRead:
      'Az adatbázist nem olvastuk be bájtonként: ez a szolgáltatás mindent a memóriában tart, vagy a név túl rövid ahhoz, hogy más szövegtől megkülönböztethető legyen.',
    journal:
      'Egy másik program olvassa az adatbázist, ezért a tranzakciónaplójában még ott vannak a korábbi lapok. Nézze meg újra egy perc múlva.',
    deletedAt: 'Törölve: {date}.',
    limits:
      'Ez semmit sem mond a biztonsági mentésekről, a lemez másolatairól, és arról, mit tart meg egy lemez a törölt blokkokból. Ezeket Önnek kell törölnie.',
    statementText:
      'A nyilatkozat egy JWT, amelyet a szolgáltatás írt alá. A nyilvános kulcsai itt vannak: {url}.',
    download: 'Nyilatkozat letöltése',
  },
  erase: {
    title: 'Alkalmazás törlése',
    text: 'Az alkalmazás megszűnt. A törlése eltávolítja a beállításait, kulcsait, tanúsítványait, tevékenységét és üzeneteit. Az azonosítóját a napló megőrzi. Ezt senki sem vonhatja vissza.',
    confirm: 'Megerősítésül írja be: „{name}”',
    do: 'Alkalmazás törlése',
    done: 'Az alkalmazás törölve.',
  },
  actions: {
    'app.erase': 'Alkalmazás törlése',
    'data.export': 'Az őrzött adatok exportálása',
    'data.verify': 'Törlődés ellenőrzése',
    backup: 'Biztonsági mentés készítése',
    restore: 'Visszaállítás biztonsági mentésből',
    'portal.link': 'Link létrehozása tulajdonosnak',
    'portal.remove': 'Tag eltávolítása',
  },
} satisfies typeof english;
