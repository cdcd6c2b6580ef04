import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Colore del marchio',
    wallets: 'Portafogli proposti per nome',
    processed: 'Risposte tramite indirizzo',
    scopePolicies: 'Regole per singoli scope',
  },
  brand: {
    hint: 'Un colore nella forma #rrggbb. Lo usa la finestra, a meno che la sua pagina non imposti --civic-brand. Vuoto: il verde degli elementi.',
    pick: 'Scegli un colore',
    standard: 'Usa il colore standard',
    onIt: 'Il testo sopra è {text}, con un contrasto di {contrast} : 1 (serve 4,5). Dove il colore è esso stesso testo, viene scurito o schiarito quanto basta per lo sfondo.',
    black: 'nero',
    white: 'bianco',
    noColour: 'Questo non è un colore nella forma #rrggbb.',
    preview: 'Come appare',
    previewText:
      'Il pulsante vero, in chiaro e in scuro. Un clic apre la finestra vera; il suo codice non porta da nessuna parte.',
    light: 'Chiaro',
    dark: 'Scuro',
    button:
      'Il pulsante è nella sua pagina prima che il servizio venga interrogato. Perché abbia anch’esso il colore, aggiunga questo al suo foglio di stile:',
    setForAll: 'Per impostarlo per l’app, vada nelle sue impostazioni.',
  },
  wallets: {
    hint: 'Sui telefoni e nella pagina a cui porta il codice. Le persone possono sempre usare qualsiasi altro portafoglio.',
    all: 'Tutti quelli elencati dal gestore, anche quelli futuri',
    some: 'Solo questi:',
    none: 'Il gestore non elenca alcun portafoglio per nome.',
    noneTicked: 'Ne selezioni almeno uno, o li proponga tutti.',
    gone: 'Non più elencati dal gestore, e ignorati: {names}.',
    allGone:
      'Il gestore non elenca più nessuno dei portafogli selezionati qui, perciò vengono proposti tutti quelli elencati: {names}.',
  },
  processed: {
    hint: 'Per backend classici il cui SDK scarica la risposta. Chi conosce l’indirizzo ottiene la risposta, anche se cifrata.',
    choices: {
      never: 'Mai: ogni risposta arriva direttamente',
      flag: 'Risposte grandi, se l’SDK dice di poterle scaricare',
      always: 'Sempre, per i client C# e Python che scaricano sempre',
    },
  },
  policies: {
    hint: 'Dove uno scope richiede una regola più severa o più permissiva delle due qui sopra. Ciò che resta aperto segue quelle.',
    none: 'Nessuno scope ha regole proprie.',
    scope: 'Scope',
    add: 'Aggiungi regole per uno scope',
    attributes: 'Elenchi di etichette (ATTRIBUTES)',
    asAbove: 'come sopra',
    numberMatch: { on: 'con conferma del numero', off: 'senza conferma del numero' },
    crossDevice: {
      always: 'sempre mostrato',
      fallback: 'dove il browser non ha una propria richiesta',
      off: 'mai',
    },
    crossDeviceOf: 'Codice per un altro dispositivo, per {scope}',
    numberMatchOf: 'Conferma del numero, per {scope}',
    added: '{scope} ha una riga propria.',
    removed: 'Le regole per {scope} sono state tolte. Cessano quando salva.',
  },
  platforms: {
    title: 'Certificati delle piattaforme',
    text: 'I portafogli di Google e di Apple riconoscono un’app da certificati propri, usati solo nella richiesta del browser. In ogni altro caso conta il certificato qui sopra.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'L’app non ne ha.',
    importTitle: 'Importa il certificato di una piattaforma',
    platform: 'Piattaforma',
    chain: 'Catena di certificati della piattaforma',
    key: 'Chiave privata di quel certificato (solo se non è stata creata qui)',
    chainHint:
      'PEM: prima quello dell’app, poi quelli superiori. Può essere per la chiave di una richiesta creata qui sopra.',
    metadata: 'Metadati (RelyingPartyMetadataBytes)',
    metadataHint: 'Ciò che Google ha certificato, come file allegato al certificato o in base64url.',
    import: 'Importa',
    imported: 'Il certificato di {platform} è stato importato.',
    removeTitle: 'Rimuovi il certificato di {platform}',
    removeText:
      'Il portafoglio di {platform} non riconoscerà più l’app, e la chiave del certificato andrà persa.',
    confirm: 'Scriva «{name}» per rimuovere il certificato di {platform}',
    remove: 'Rimuovi',
    removed: 'Il certificato di {platform} è stato rimosso.',
  },
  files: {
    choose: 'Da un file',
    read: 'Letto da {file}.',
  },
} satisfies typeof english;
