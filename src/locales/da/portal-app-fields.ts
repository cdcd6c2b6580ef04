import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Brandfarve',
    wallets: 'Tegnebøger, der tilbydes ved navn',
    processed: 'Svar via adresse',
    scopePolicies: 'Regler for enkelte scopes',
  },
  brand: {
    hint: 'En farve som #rrggbb. Dialogen bruger den, medmindre din side selv sætter --civic-brand. Tomt: elementernes grønne.',
    pick: 'Vælg en farve',
    standard: 'Brug standardfarven',
    onIt: 'Tekst på den er {text}, med en kontrast på {contrast} : 1 (4,5 kræves). Hvor farven selv er tekst, gøres den mørk eller lys nok til baggrunden.',
    black: 'sort',
    white: 'hvid',
    noColour: 'Dette er ikke en farve af formen #rrggbb.',
    preview: 'Sådan ser det ud',
    previewText:
      'Den rigtige knap i lyst og i mørkt. Et klik åbner den rigtige dialog; dens kode fører ingen steder hen.',
    light: 'Lyst',
    dark: 'Mørkt',
    button:
      'Knappen står på din side, før tjenesten bliver spurgt. For at den også får farven, skal du tilføje dette til dit stylesheet:',
    setForAll: 'Gå til appens indstillinger for at vælge den for appen.',
  },
  wallets: {
    hint: 'På telefoner og på siden bag koden. Man kan altid bruge enhver anden tegnebog.',
    all: 'Alle, som operatøren har på sin liste, også kommende',
    some: 'Kun disse:',
    none: 'Operatøren har ingen tegnebog på sin liste.',
    noneTicked: 'Sæt mindst ét flueben, eller tilbyd alle.',
    gone: 'Ikke længere på operatørens liste, og ignoreres: {names}.',
    allGone:
      'Ingen af de tegnebøger, der er valgt her, er længere på operatørens liste, så alle på listen tilbydes: {names}.',
  },
  processed: {
    hint: 'Til klassiske backends, hvis SDK downloader svaret. Den, der kender adressen, får svaret, om end krypteret.',
    choices: {
      never: 'Aldrig: hvert svar kommer direkte',
      flag: 'Store svar, hvis SDK’et siger, at det kan hente dem',
      always: 'Altid, til de C#- og Python-klienter, der altid henter',
    },
  },
  policies: {
    hint: 'Hvor et scope kræver en strengere eller løsere regel end de to ovenfor. Det, der ikke er valgt, følger dem.',
    none: 'Intet scope har sine egne regler.',
    scope: 'Scope',
    add: 'Tilføj regler for et scope',
    attributes: 'Lister af etiketter (ATTRIBUTES)',
    asAbove: 'som ovenfor',
    numberMatch: { on: 'med talmatch', off: 'uden talmatch' },
    crossDevice: { always: 'vises altid', fallback: 'hvor browseren ikke har en dialog', off: 'aldrig' },
    crossDeviceOf: 'Kode til en anden enhed, for {scope}',
    numberMatchOf: 'Talmatch, for {scope}',
    added: '{scope} har sin egen række.',
    removed: 'Reglerne for {scope} er taget ud. De ophører, når du gemmer.',
  },
  platforms: {
    title: 'Platformes certifikater',
    text: 'Googles og Apples tegnebøger kender en app på deres egne certifikater, som kun bruges i browserens egen dialog. Alle andre steder gælder certifikatet ovenfor.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'Appen har ingen.',
    importTitle: 'Importér et certifikat fra en platform',
    platform: 'Platform',
    chain: 'Platformens certifikatkæde',
    key: 'Privat nøgle til det certifikat (kun hvis den ikke er lavet her)',
    chainHint:
      'PEM: appens først, derefter dem over det. Det kan være til nøglen fra en anmodning, der er lavet ovenfor.',
    metadata: 'Metadata (RelyingPartyMetadataBytes)',
    metadataHint:
      'Det, Google har attesteret, som den fil, der fulgte med certifikatet, eller som base64url.',
    import: 'Importér det',
    imported: 'Certifikatet fra {platform} er importeret.',
    removeTitle: 'Fjern certifikatet fra {platform}',
    removeText: 'Tegnebogen fra {platform} kender ikke længere appen, og certifikatets nøgle går tabt.',
    confirm: 'Skriv »{name}« for at fjerne certifikatet fra {platform}',
    remove: 'Fjern det',
    removed: 'Certifikatet fra {platform} er fjernet.',
  },
  files: {
    choose: 'Fra en fil',
    read: 'Læst fra {file}.',
  },
} satisfies typeof english;
