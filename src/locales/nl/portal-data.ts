import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Gegevens',
  text: 'Wat deze dienst bewaart, waarom, hoe het is beschermd en tot wanneer. Het staat allemaal in één database in de gegevensmap, die {size} groot is.',
  inMemory:
    'Wat deze dienst bewaart, waarom en tot wanneer. Deze houdt alles in het geheugen en raakt het bij een herstart kwijt.',
  oldest: 'Het oudste is van {date}.',
  kept: 'Bewaard',
  fields: 'Hoe het is opgeslagen',
  all: 'Alles wat is opgeslagen',
  rows: { one: '{count} rij', other: '{count} rijen' },
  sealed: 'Versleuteld: {fields}',
  hashed: 'Alleen als hash: {fields}',
  personal: 'Over een persoon: {fields}',
  until: {
    end: 'tot het eigen einde, hoogstens {time}',
    'after-end': '{time} na het einde',
    age: '{time}',
    removed: 'tot iemand het verwijdert',
    'for-good': 'voorgoed',
  },
  ownEnd: 'tot het eigen einde',
  newest: 'van elke app de laatste {count}',
  tables: {
    scope_requests: {
      name: 'Scopeverzoeken',
      why: 'Om wat iemand heeft goedgekeurd naar de back-end te brengen die erom vroeg. De gegevens zelf worden gewist bij de uitwisseling of bij elk ander einde.',
    },
    verifications: {
      name: 'Controles van adressen',
      why: 'Om te zien dat de code terugkwam die naar een e-mailadres of telefoonnummer is gestuurd.',
    },
    issued: {
      name: 'Uitgegeven bewijzen',
      why: 'Om een bewijs in te trekken. Van wie het is, staat nergens; een adres is op te zoeken via zijn hash.',
    },
    apps: {
      name: 'Apps',
      why: 'Om te weten wie mag vragen, met welke sleutels en certificaten.',
    },
    activity: {
      name: 'Activiteit van apps',
      why: 'Om integrators te tonen wat er is gebeurd, zonder iets over mensen.',
    },
    activity_counts: {
      name: 'Tellingen van activiteit',
      why: 'Om te tonen hoe vaak iets in elk uur is gebeurd.',
    },
    activity_steps: {
      name: 'Stappen van de integratie',
      why: 'Om te tonen hoe ver de integratie van een app is.',
    },
    webhook_deliveries: {
      name: 'Berichten aan webhooks',
      why: 'Om ze opnieuw te sturen als een back-end niet antwoordde.',
    },
    accounts: { name: 'Leden van het portaal', why: 'Om hen te laten inloggen.' },
    sessions: {
      name: 'Sessies van het portaal',
      why: 'Om te weten wie is ingelogd, en om hen dat te laten beëindigen.',
    },
    invitations: { name: 'Uitnodigingen', why: 'Om iemand via een link lid te laten worden.' },
    audit: {
      name: 'Logboek',
      why: 'Om te tonen wie wat heeft gewijzigd. Niets erin kan worden gewijzigd of verwijderd.',
    },
    trust_anchors: { name: 'Vertrouwde uitgevers', why: 'Om te weten wiens bewijzen tellen.' },
    trust_lists: {
      name: 'Vertrouwenslijsten',
      why: 'Om te weten wiens bewijzen volgens lijsten tellen.',
    },
    signing_keys: {
      name: 'Ondertekeningssleutels',
      why: 'Om te ondertekenen wat back-ends krijgen.',
    },
    secrets: {
      name: 'Geheimen van de dienst',
      why: 'Sleutels van zijn autoriteiten, en de sleutel waarvan gebruikers-ID’s worden afgeleid.',
    },
    spent: {
      name: 'Wat één keer is gebruikt',
      why: 'Om hetzelfde token, dezelfde code of dezelfde inlogpoging geen tweede keer te aanvaarden.',
    },
    counters: {
      name: 'Tellers tegen misbruik',
      why: 'Om te beperken hoeveel codes naar één adres gaan.',
    },
  },

  ask: {
    title: 'Over één app, persoon of verzoek',
    text: 'Download alles wat erover wordt bewaard, of kijk of het weg is.',
    kind: 'Wat het is',
    kinds: {
      app: 'Een app',
      member: 'Een lid van het portaal',
      'scope-request': 'Een scopeverzoek',
      email: 'Een e-mailadres',
      phone: 'Een telefoonnummer',
    },
    names: {
      app: 'App-ID',
      member: 'ID van het lid',
      'scope-request': 'UUID van het scopeverzoek',
      email: 'E-mailadres',
      phone: 'Telefoonnummer met landnummer',
    },
    hints: {
      app: '',
      member: 'Zoals die in het logboek staat.',
      'scope-request': 'De pagina en de back-end kennen die.',
      email: 'Het wordt niet opgeslagen en wordt opgezocht via zijn hash.',
      phone: 'Het wordt niet opgeslagen en wordt opgezocht via zijn hash.',
    },
    export: 'Downloaden wat wordt bewaard',
    exported: 'Gedownload: in totaal {rows}. Geheimen en wat is versleuteld zitten er niet in.',
    nothing: 'Hierover wordt niets bewaard.',
    verify: 'Kijken of het weg is',
  },
  verdict: {
    gone: 'Er is niets van over',
    goneButAudit: 'Er zijn alleen nog regels in het logboek van over',
    left: 'Er is nog iets van over',
    rows: '{table}: {rows}',
    bytes:
      'Elke pagina van de database is byte voor byte gelezen: het wordt {count} keer genoemd, waarvan {audit} keer in het logboek.',
    notRead:
      'De database is niet byte voor byte gelezen: deze dienst houdt alles in het geheugen, of de naam is te kort om van andere tekst te onderscheiden.',
    journal:
      'Een ander programma leest de database, dus het journaal ervan bevat nog vroegere pagina’s. Kijk over een minuut opnieuw.',
    deletedAt: 'Het is verwijderd op {date}.',
    limits:
      'Dit zegt niets over back-ups, over kopieën van de schijf en over wat een schijf van verwijderde blokken bewaart. Die moet u zelf verwijderen.',
    statementText:
      'De verklaring is een JWT die de dienst heeft ondertekend. De publieke sleutels van de dienst staan op {url}.',
    download: 'Verklaring downloaden',
  },
  erase: {
    title: 'Deze app wissen',
    text: 'De app is beëindigd. Wissen verwijdert de instellingen, sleutels, certificaten, activiteit en berichten ervan. Het logboek houdt de ID. Niemand kan dit ongedaan maken.',
    confirm: 'Typ ‘{name}’ om te bevestigen',
    do: 'App wissen',
    done: 'De app is gewist.',
  },
  actions: {
    'app.erase': 'App gewist',
    'data.export': 'Geëxporteerd wat ergens over wordt bewaard',
    'data.verify': 'Laten nagaan of iets weg is',
    backup: 'Back-up gemaakt',
    restore: 'Back-up teruggezet',
    'portal.link': 'Link voor een eigenaar gemaakt',
    'portal.remove': 'Lid verwijderd',
  },
} satisfies typeof english;
