import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Data',
  text: 'Co tato služba uchovává, proč, jak je to chráněno a do kdy. Vše je v jedné databázi v datové složce; její velikost je {size}.',
  inMemory: 'Co tato služba uchovává, proč a do kdy. Tato má vše v paměti a restartem o to přijde.',
  oldest: 'Nejstarší je z {date}.',
  kept: 'Uchovává se',
  fields: 'Jak je to uloženo',
  all: 'Vše, co je uloženo',
  rows: { one: '{count} řádek', few: '{count} řádky', other: '{count} řádků' },
  sealed: 'Šifrovaně: {fields}',
  hashed: 'Jen jako hash: {fields}',
  personal: 'O člověku: {fields}',
  until: {
    end: 'do vlastního konce, nejvýše {time}',
    'after-end': '{time} po skončení',
    age: '{time}',
    removed: 'dokud to někdo neodebere',
    'for-good': 'natrvalo',
  },
  ownEnd: 'do vlastního konce',
  newest: 'od každé aplikace posledních {count}',
  tables: {
    scope_requests: {
      name: 'Žádosti o rozsah',
      why: 'Aby se to, co člověk schválil, dostalo k backendu, který o to žádal. Samotné údaje se smažou při výměně nebo při jakémkoli jiném konci.',
    },
    verifications: {
      name: 'Ověření adres',
      why: 'Aby bylo vidět, že se vrátil kód poslaný na e-mailovou adresu nebo telefonní číslo.',
    },
    issued: {
      name: 'Vydaná osvědčení',
      why: 'Aby šlo osvědčení odvolat. Čí je, není nikde uvedeno; adresu lze vyhledat podle hashe.',
    },
    apps: { name: 'Aplikace', why: 'Aby bylo známo, kdo smí žádat a s jakými klíči a certifikáty.' },
    activity: {
      name: 'Aktivita aplikací',
      why: 'Aby integrátoři viděli, co se stalo, bez čehokoli o lidech.',
    },
    activity_counts: {
      name: 'Počty aktivity',
      why: 'Aby bylo vidět, jak často se co stalo v každé hodině.',
    },
    activity_steps: {
      name: 'Kroky integrace',
      why: 'Aby bylo vidět, jak daleko je integrace aplikace.',
    },
    webhook_deliveries: {
      name: 'Zprávy pro webhooky',
      why: 'Aby se poslaly znovu, když backend neodpověděl.',
    },
    accounts: { name: 'Členové portálu', why: 'Aby se mohli přihlásit.' },
    sessions: {
      name: 'Relace portálu',
      why: 'Aby bylo známo, kdo je přihlášen, a aby mohl relaci ukončit.',
    },
    invitations: { name: 'Pozvánky', why: 'Aby se někdo mohl stát členem přes odkaz.' },
    audit: {
      name: 'Auditní záznamy',
      why: 'Aby bylo vidět, kdo co změnil. Nic v nich nelze změnit ani smazat.',
    },
    trust_anchors: { name: 'Důvěryhodní vydavatelé', why: 'Aby bylo známo, čí osvědčení platí.' },
    trust_lists: {
      name: 'Důvěryhodné seznamy',
      why: 'Aby bylo známo, čí osvědčení platí podle seznamů.',
    },
    signing_keys: { name: 'Podpisové klíče', why: 'K podepisování toho, co dostávají backendy.' },
    secrets: {
      name: 'Tajné údaje služby',
      why: 'Klíče jejích autorit a klíč, ze kterého se odvozují ID uživatelů.',
    },
    spent: {
      name: 'Co bylo jednou použito',
      why: 'Aby tentýž token, kód nebo přihlášení podruhé neprošly.',
    },
    counters: {
      name: 'Počítadla proti zneužití',
      why: 'Aby se omezilo, kolik kódů se pošle na jednu adresu.',
    },
  },

  ask: {
    title: 'O jedné aplikaci, člověku nebo žádosti',
    text: 'Stáhněte si vše, co se o nich uchovává, nebo zjistěte, zda už po nich nic nezůstalo.',
    kind: 'Co to je',
    kinds: {
      app: 'Aplikace',
      member: 'Člen portálu',
      'scope-request': 'Žádost o rozsah',
      email: 'E-mailová adresa',
      phone: 'Telefonní číslo',
    },
    names: {
      app: 'ID aplikace',
      member: 'ID člena',
      'scope-request': 'UUID žádosti o rozsah',
      email: 'E-mailová adresa',
      phone: 'Telefonní číslo s předvolbou země',
    },
    hints: {
      app: '',
      member: 'Tak, jak je v auditních záznamech.',
      'scope-request': 'Zná ho stránka a backend.',
      email: 'Neukládá se a vyhledává se podle hashe.',
      phone: 'Neukládá se a vyhledává se podle hashe.',
    },
    export: 'Stáhnout, co se uchovává',
    exported: 'Staženo, celkem: {rows}. Tajné a zašifrované údaje v tom nejsou.',
    nothing: 'Nic se o tom neuchovává.',
    verify: 'Zjistit, zda už nic nezůstalo',
  },
  verdict: {
    gone: 'Nic z toho nezůstalo',
    goneButAudit: 'Nic z toho nezůstalo, jen řádky v auditních záznamech',
    left: 'Něco z toho zůstalo',
    rows: '{table}: {rows}',
    bytes:
      'Každá stránka databáze byla přečtena bajt po bajtu. Počet výskytů: {count}, z toho v auditních záznamech: {audit}.',
    notRead:
      'Databáze nebyla přečtena bajt po bajtu: tato služba má vše v paměti, nebo je název příliš krátký na to, aby se odlišil od jiného textu.',
    journal:
      'Databázi čte jiný program, takže v jejím žurnálu jsou ještě dřívější stránky. Zkuste to znovu za minutu.',
    deletedAt: 'Smazáno {date}.',
    limits:
      'Neříká to nic o zálohách, o kopiích disku ani o tom, co disk uchovává ze smazaných bloků. Ty musíte smazat vy.',
    statementText: 'Prohlášení je JWT, který podepsala služba. Její veřejné klíče jsou na {url}.',
    download: 'Stáhnout prohlášení',
  },
  erase: {
    title: 'Vymazat tuto aplikaci',
    text: 'Aplikace skončila. Vymazáním zmizí její nastavení, klíče, certifikáty, aktivita a zprávy. V auditních záznamech zůstane její ID. Nikdo to nemůže vrátit.',
    confirm: 'Pro potvrzení napište „{name}“',
    do: 'Vymazat aplikaci',
    done: 'Aplikace je vymazána.',
  },
  actions: {
    'app.erase': 'Vymazání aplikace',
    'data.export': 'Export toho, co se o někom nebo něčem uchovává',
    'data.verify': 'Ověření, že po něčem nic nezůstalo',
    backup: 'Vytvoření zálohy',
    restore: 'Obnovení ze zálohy',
    'portal.link': 'Vytvoření odkazu pro vlastníka',
    'portal.remove': 'Odebrání člena',
  },
} satisfies typeof english;
