import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Varumärkesfärg',
    wallets: 'Plånböcker som erbjuds med namn',
    processed: 'Svar via adress',
    scopePolicies: 'Regler för enskilda scope',
  },
  brand: {
    hint: 'En färg på formen #rrggbb. Dialogen använder den, om inte din sida själv anger --civic-brand. Tomt: elementens gröna färg.',
    pick: 'Välj en färg',
    standard: 'Använd standardfärgen',
    onIt: 'Text på den är {text}, med en kontrast på {contrast} : 1 (4,5 krävs). Där färgen själv är text görs den tillräckligt mörk eller ljus för bakgrunden.',
    black: 'svart',
    white: 'vit',
    noColour: 'Det här är ingen färg på formen #rrggbb.',
    preview: 'Hur det ser ut',
    previewText:
      'Den riktiga knappen i ljust och i mörkt. Ett klick öppnar den riktiga dialogen; dess kod leder ingenstans.',
    light: 'Ljust',
    dark: 'Mörkt',
    button:
      'Knappen finns på din sida innan tjänsten tillfrågas. För att den också ska få färgen, lägg till det här i din stilmall:',
    setForAll: 'Gå till appens inställningar för att ställa in den för appen.',
  },
  wallets: {
    hint: 'På telefoner och på sidan som koden leder till. Människor kan alltid använda vilken annan plånbok som helst.',
    all: 'Alla som operatören listar, även kommande',
    some: 'Bara dessa:',
    none: 'Operatören listar ingen plånbok med namn.',
    noneTicked: 'Kryssa för minst en, eller erbjud alla.',
    gone: 'Listas inte längre av operatören, och ignoreras: {names}.',
    allGone:
      'Operatören listar inte längre någon av de plånböcker som kryssats för här, så alla som listas erbjuds: {names}.',
  },
  processed: {
    hint: 'För klassiska backender vars SDK laddar ner svaret. Den som vet adressen får svaret, om än krypterat.',
    choices: {
      never: 'Aldrig: varje svar kommer direkt',
      flag: 'Stora svar, om SDK:n säger att den kan hämta dem',
      always: 'Alltid, för C#- och Python-klienterna som alltid hämtar',
    },
  },
  policies: {
    hint: 'Där ett scope behöver en striktare eller mildare regel än de två ovan. Det som lämnas öppet följer dem.',
    none: 'Inget scope har egna regler.',
    scope: 'Scope',
    add: 'Lägg till regler för ett scope',
    attributes: 'Listor med etiketter (ATTRIBUTES)',
    asAbove: 'som ovan',
    numberMatch: { on: 'med sifferkontroll', off: 'utan sifferkontroll' },
    crossDevice: {
      always: 'visas alltid',
      fallback: 'där webbläsaren inte har någon egen fråga',
      off: 'aldrig',
    },
    crossDeviceOf: 'Kod för en annan enhet, för {scope}',
    numberMatchOf: 'Sifferkontroll, för {scope}',
    added: '{scope} har en egen rad.',
    removed: 'Reglerna för {scope} är uttagna. De upphör när du sparar.',
  },
  platforms: {
    title: 'Plattformarnas certifikat',
    text: 'Googles och Apples plånböcker känner igen en app på egna certifikat, som bara används i webbläsarens egen fråga. Överallt annars gäller certifikatet ovan.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'Appen har inget.',
    importTitle: 'Importera ett certifikat från en plattform',
    platform: 'Plattform',
    chain: 'Plattformens certifikatkedja',
    key: 'Certifikatets privata nyckel (bara om den inte skapades här)',
    chainHint:
      'PEM: först appens, sedan de som ligger ovanför. Det får gälla nyckeln till en begäran som skapades ovan.',
    metadata: 'Metadata (RelyingPartyMetadataBytes)',
    metadataHint:
      'Det som Google har certifierat, som filen som följde med certifikatet eller som base64url.',
    import: 'Importera',
    imported: 'Certifikatet från {platform} är importerat.',
    removeTitle: 'Ta bort certifikatet från {platform}',
    removeText:
      'Plånboken från {platform} känner inte längre igen appen, och certifikatets nyckel går förlorad.',
    confirm: 'Skriv ”{name}” för att ta bort certifikatet från {platform}',
    remove: 'Ta bort',
    removed: 'Certifikatet från {platform} är borttaget.',
  },
  files: {
    choose: 'Från en fil',
    read: 'Läst från {file}.',
  },
} satisfies typeof english;
