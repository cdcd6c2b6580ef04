import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Markenfarbe',
    wallets: 'Namentlich angebotene Wallets',
    processed: 'Antworten über eine Adresse',
    scopePolicies: 'Regeln für einzelne Scopes',
  },
  brand: {
    hint: 'Eine Farbe in der Form #rrggbb. Das Modal übernimmt sie, sofern Ihre Seite nicht selbst --civic-brand setzt. Leer: das Grün der Elemente.',
    pick: 'Farbe auswählen',
    standard: 'Standardfarbe verwenden',
    onIt: 'Text darauf ist {text}, mit einem Kontrast von {contrast} : 1 (nötig sind 4,5). Wo die Farbe selbst Text ist, wird sie passend zum Hintergrund abgedunkelt oder aufgehellt.',
    black: 'schwarz',
    white: 'weiß',
    noColour: 'Das ist keine Farbe in der Form #rrggbb.',
    preview: 'So sieht es aus',
    previewText:
      'Der echte Button, hell und dunkel. Ein Klick öffnet das echte Modal; sein Code führt nirgendwohin.',
    light: 'Hell',
    dark: 'Dunkel',
    button:
      'Der Button steht auf Ihrer Seite, bevor der Dienst gefragt wird. Damit auch er die Farbe hat, ergänzen Sie das in Ihrem Stylesheet:',
    setForAll: 'Für die ganze App legen Sie sie in den Einstellungen fest.',
  },
  wallets: {
    hint: 'Auf Telefonen und auf der Seite hinter dem Code. Jede andere Wallet lässt sich trotzdem verwenden.',
    all: 'Alle, die der Betreiber aufführt, auch künftige',
    some: 'Nur diese:',
    none: 'Der Betreiber führt keine Wallet namentlich auf.',
    noneTicked: 'Wählen Sie mindestens eine aus, oder bieten Sie alle an.',
    gone: 'Vom Betreiber nicht mehr aufgeführt und daher ignoriert: {names}.',
    allGone:
      'Der Betreiber führt keine der hier gewählten Wallets mehr auf. Deshalb werden alle aufgeführten angeboten: {names}.',
  },
  processed: {
    hint: 'Für klassische Backends, deren SDK die Antwort herunterlädt. Wer die Adresse kennt, bekommt die Antwort, wenn auch verschlüsselt.',
    choices: {
      never: 'Nie: Jede Antwort kommt direkt',
      flag: 'Große Antworten, wenn das SDK angibt, dass es sie abholen kann',
      always: 'Immer, für die C#- und Python-Clients, die stets abholen',
    },
  },
  policies: {
    hint: 'Wo ein Scope eine strengere oder lockerere Regel braucht als die beiden oben. Was offen bleibt, folgt ihnen.',
    none: 'Kein Scope hat eigene Regeln.',
    scope: 'Scope',
    add: 'Regeln für einen Scope hinzufügen',
    attributes: 'Listen von Labels (ATTRIBUTES)',
    asAbove: 'wie oben',
    numberMatch: { on: 'mit Zahlenabgleich', off: 'ohne Zahlenabgleich' },
    crossDevice: {
      always: 'immer gezeigt',
      fallback: 'wo der Browser keine Abfrage hat',
      off: 'nie',
    },
    crossDeviceOf: 'Code für ein anderes Gerät, für {scope}',
    numberMatchOf: 'Zahlenabgleich, für {scope}',
    added: '{scope} hat eine eigene Zeile.',
    removed: 'Die Regeln für {scope} sind herausgenommen. Sie enden, wenn Sie speichern.',
  },
  platforms: {
    title: 'Zertifikate von Plattformen',
    text: 'Die Wallets von Google und Apple erkennen eine App an eigenen Zertifikaten, die nur in der Abfrage des Browsers verwendet werden. Überall sonst gilt das Zertifikat oben.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'Die App hat keines.',
    importTitle: 'Zertifikat einer Plattform importieren',
    platform: 'Plattform',
    chain: 'Zertifikatskette der Plattform',
    key: 'Privater Schlüssel dieses Zertifikats (nur, wenn er nicht hier entstanden ist)',
    chainHint:
      'PEM: zuerst das der App, dann die darüber. Es darf zum Schlüssel eines Antrags gehören, der oben erstellt wurde.',
    metadata: 'Metadaten (RelyingPartyMetadataBytes)',
    metadataHint:
      'Was Google zertifiziert hat, als die Datei, die mit dem Zertifikat kam, oder als base64url.',
    import: 'Importieren',
    imported: 'Das Zertifikat von {platform} ist importiert.',
    removeTitle: 'Zertifikat von {platform} entfernen',
    removeText: 'Die Wallet von {platform} erkennt die App nicht mehr, und der Schlüssel geht verloren.',
    confirm: 'Geben Sie „{name}“ ein, um das Zertifikat von {platform} zu entfernen',
    remove: 'Entfernen',
    removed: 'Das Zertifikat von {platform} ist entfernt.',
  },
  files: {
    choose: 'Aus einer Datei',
    read: 'Aus {file} gelesen.',
  },
} satisfies typeof english;
