import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Merkkleur',
    wallets: 'Wallets die met naam worden aangeboden',
    processed: 'Antwoorden via een adres',
    scopePolicies: 'Regels voor afzonderlijke scopes',
  },
  brand: {
    hint: 'Een kleur als #rrggbb. Het venster neemt die over, tenzij uw pagina zelf --civic-brand instelt. Leeg: het groen van de elementen.',
    pick: 'Een kleur kiezen',
    standard: 'De standaardkleur gebruiken',
    onIt: 'Tekst erop is {text}, met een contrast van {contrast} : 1 (4,5 is nodig). Waar de kleur zelf tekst is, wordt die donker of licht genoeg gemaakt voor de achtergrond.',
    black: 'zwart',
    white: 'wit',
    noColour: 'Dit is geen kleur van de vorm #rrggbb.',
    preview: 'Hoe het eruitziet',
    previewText:
      'De echte knop, in licht en in donker. Een klik opent het echte venster; de code erin leidt nergens heen.',
    light: 'Licht',
    dark: 'Donker',
    button:
      'De knop staat op uw pagina voordat de dienst wordt gevraagd. Voeg dit toe aan uw stylesheet, zodat ook de knop de kleur heeft:',
    setForAll: 'Ga naar de instellingen van de app om die voor de app in te stellen.',
  },
  wallets: {
    hint: 'Op telefoons en op de pagina achter de code. Mensen kunnen altijd een andere wallet gebruiken.',
    all: 'Alle die de beheerder vermeldt, ook die nog komen',
    some: 'Alleen deze:',
    none: 'De beheerder vermeldt geen wallet met naam.',
    noneTicked: 'Vink er minstens één aan, of bied ze allemaal aan.',
    gone: 'Niet meer door de beheerder vermeld, en genegeerd: {names}.',
    allGone:
      'De beheerder vermeldt geen van de wallets meer die hier zijn aangevinkt. Daarom worden alle vermelde aangeboden: {names}.',
  },
  processed: {
    hint: 'Voor klassieke back-ends waarvan de SDK het antwoord downloadt. Wie het adres kent, krijgt het antwoord, zij het versleuteld.',
    choices: {
      never: 'Nooit: elk antwoord komt direct',
      flag: 'Grote antwoorden, als de SDK zegt dat die ze kan ophalen',
      always: 'Altijd, voor de C#- en Python-clients die altijd ophalen',
    },
  },
  policies: {
    hint: 'Waar een scope een strengere of soepelere regel nodig heeft dan de twee hierboven. Wat open blijft, volgt die.',
    none: 'Geen scope heeft eigen regels.',
    scope: 'Scope',
    add: 'Regels voor een scope toevoegen',
    attributes: 'Lijsten van labels (ATTRIBUTES)',
    asAbove: 'zoals hierboven',
    numberMatch: { on: 'met getalcontrole', off: 'zonder getalcontrole' },
    crossDevice: {
      always: 'altijd getoond',
      fallback: 'waar de browser geen eigen venster heeft',
      off: 'nooit',
    },
    crossDeviceOf: 'Code voor een ander apparaat, voor {scope}',
    numberMatchOf: 'Getalcontrole, voor {scope}',
    added: '{scope} heeft een eigen rij.',
    removed: 'De regels voor {scope} zijn weggehaald. Ze eindigen als u opslaat.',
  },
  platforms: {
    title: 'Certificaten van platforms',
    text: 'De wallets van Google en Apple kennen een app aan eigen certificaten, die alleen in het venster van de browser worden gebruikt. Overal elders telt het certificaat hierboven.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'De app heeft er geen.',
    importTitle: 'Een certificaat van een platform importeren',
    platform: 'Platform',
    chain: 'Certificaatketen van het platform',
    key: 'Privésleutel van dat certificaat (alleen als die niet hier is gemaakt)',
    chainHint:
      'PEM: eerst dat van de app, dan die erboven. Het mag horen bij de sleutel van een aanvraag die hierboven is gemaakt.',
    metadata: 'Metadata (RelyingPartyMetadataBytes)',
    metadataHint:
      'Wat Google heeft gecertificeerd, als het bestand dat bij het certificaat zat, of als base64url.',
    import: 'Importeren',
    imported: 'Het certificaat van {platform} is geïmporteerd.',
    removeTitle: 'Certificaat van {platform} verwijderen',
    removeText: 'De wallet van {platform} kent de app niet meer, en de sleutel gaat verloren.',
    confirm: 'Typ ‘{name}’ om het certificaat van {platform} te verwijderen',
    remove: 'Verwijderen',
    removed: 'Het certificaat van {platform} is verwijderd.',
  },
  files: {
    choose: 'Uit een bestand',
    read: 'Gelezen uit {file}.',
  },
} satisfies typeof english;
