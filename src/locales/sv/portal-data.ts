import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Data',
  text: 'Vad tjänsten sparar, varför, hur det skyddas och hur länge. Allt finns i en enda databas i datamappen, som är {size} stor.',
  inMemory:
    'Vad tjänsten sparar, varför och hur länge. Den här har allt i minnet, och en omstart raderar det.',
  oldest: 'Den äldsta posten: {date}.',
  kept: 'Sparas',
  fields: 'Hur det lagras',
  all: 'Allt som lagras',
  rows: { one: '{count} rad', other: '{count} rader' },
  sealed: 'Krypterat: {fields}',
  hashed: 'Bara som hash: {fields}',
  personal: 'Om en person: {fields}',
  until: {
    end: 'till sin egen sluttid, högst {time}',
    'after-end': '{time} efter sin sluttid',
    age: '{time}',
    removed: 'tills någon tar bort det',
    'for-good': 'för alltid',
  },
  ownEnd: 'till sin egen sluttid',
  newest: 'de senaste {count} för varje app',
  tables: {
    scope_requests: {
      name: 'Scope-begäranden',
      why: 'För att lämna det som en person har godkänt till den backend som bad om det. Själva uppgifterna raderas vid utbytet eller vid varje annat slut.',
    },
    verifications: {
      name: 'Verifieringar av adresser',
      why: 'För att se att koden som skickades till en e-postadress eller ett telefonnummer kommer tillbaka.',
    },
    issued: {
      name: 'Utfärdade intyg',
      why: 'För att kunna återkalla ett intyg. Vems det är står ingenstans; en adress kan sökas via sin hash.',
    },
    apps: { name: 'Appar', why: 'För att veta vem som får fråga, med vilka nycklar och certifikat.' },
    activity: {
      name: 'Apparnas aktivitet',
      why: 'För att visa integratörer vad som har hänt, utan något om människor.',
    },
    activity_counts: {
      name: 'Räknare för aktivitet',
      why: 'För att visa hur ofta något hände under varje timme.',
    },
    activity_steps: {
      name: 'Steg i integreringen',
      why: 'För att visa hur långt integreringen av en app har kommit.',
    },
    webhook_deliveries: {
      name: 'Meddelanden till webhookar',
      why: 'För att skicka dem igen när en backend inte svarade.',
    },
    accounts: { name: 'Portalens medlemmar', why: 'För att de ska kunna logga in.' },
    sessions: {
      name: 'Portalens sessioner',
      why: 'För att veta vem som är inloggad, och för att sessionen ska kunna avslutas.',
    },
    invitations: { name: 'Inbjudningar', why: 'För att någon ska kunna bli medlem via en länk.' },
    audit: {
      name: 'Logg',
      why: 'För att visa vem som ändrade vad. Inget i den kan ändras eller raderas.',
    },
    trust_anchors: { name: 'Betrodda utfärdare', why: 'För att veta vems intyg som räknas.' },
    trust_lists: {
      name: 'Tillitslistor',
      why: 'För att veta vems intyg som räknas enligt listorna.',
    },
    signing_keys: { name: 'Signeringsnycklar', why: 'För att underteckna det som backender får.' },
    secrets: {
      name: 'Tjänstens hemligheter',
      why: 'Nycklarna till dess myndigheter, och nyckeln som användar-ID:n härleds ur.',
    },
    spent: {
      name: 'Det som redan har använts',
      why: 'För att avvisa samma token, kod eller inloggning en andra gång.',
    },
    counters: {
      name: 'Räknare mot missbruk',
      why: 'För att begränsa hur många koder som skickas till en adress.',
    },
  },

  ask: {
    title: 'Om en viss app, person eller begäran',
    text: 'Ladda ner allt som sparas om den, eller se om det är borta.',
    kind: 'Vad det är',
    kinds: {
      app: 'En app',
      member: 'En medlem i portalen',
      'scope-request': 'En scope-begäran',
      email: 'En e-postadress',
      phone: 'Ett telefonnummer',
    },
    names: {
      app: 'App-ID',
      member: 'Medlemmens ID',
      'scope-request': 'Scope-begärans UUID',
      email: 'E-postadress',
      phone: 'Telefonnummer med landsnummer',
    },
    hints: {
      app: '',
      member: 'Så som det står i loggen.',
      'scope-request': 'Sidan och din backend känner till det.',
      email: 'Den lagras inte, och söks via sin hash.',
      phone: 'Det lagras inte, och söks via sin hash.',
    },
    export: 'Ladda ner det som sparas',
    exported: 'Nedladdat: totalt {rows}. Hemligheter och det som är krypterat ingår inte.',
    nothing: 'Inget sparas om det.',
    verify: 'Se om det är borta',
  },
  verdict: {
    gone: 'Inget av det finns kvar',
    goneButAudit: 'Bara rader i loggen finns kvar',
    left: 'Något av det finns kvar',
    rows: '{table}: {rows}',
    bytes:
      'Varje sida i databasen har lästs byte för byte. Antal förekomster: {count}, varav i loggen: {audit}.',
    notRead:
      'Databasen har inte lästs byte för byte: tjänsten har allt i minnet, eller så är namnet för kort för att skiljas från annan text.',
    journal:
      'Ett annat program läser databasen, så dess journal har fortfarande tidigare sidor. Se efter igen om en minut.',
    deletedAt: 'Raderat: {date}.',
    limits:
      'Det här säger inget om säkerhetskopior, kopior av disken eller det som en disk behåller av raderade block. Dem får du själv radera.',
    statementText: 'Utlåtandet är en JWT som tjänsten har undertecknat. Dess publika nycklar finns på {url}.',
    download: 'Ladda ner utlåtandet',
  },
  erase: {
    title: 'Radera den här appen',
    text: 'Appen är avslutad. Raderingen tar bort dess inställningar, nycklar, certifikat, aktivitet och meddelanden. Loggen behåller dess ID. Ingen kan ångra det här.',
    confirm: 'Skriv ”{name}” för att bekräfta',
    do: 'Radera appen',
    done: 'Appen är raderad.',
  },
  actions: {
    'app.erase': 'Raderade en app',
    'data.export': 'Exporterade det som sparas om något',
    'data.verify': 'Lät kontrollera att något är borta',
    backup: 'Gjorde en säkerhetskopia',
    restore: 'Återställde en säkerhetskopia',
    'portal.link': 'Skapade en länk för en ägare',
    'portal.remove': 'Tog bort en medlem',
  },
} satisfies typeof english;
