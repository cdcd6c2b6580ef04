import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Prova',
    text: 'Qui parte una vera richiesta di scope della sua app, al posto della sua pagina. Risponda con un portafoglio, e veda ogni passo così come viene trasmesso. I portafogli mostrano l’indirizzo del portale come quello che chiede.',
    notCounted:
      'Una prova non entra in alcuna statistica, non invia nulla al suo webhook e non spunta nulla nella lista dei passi: questo spetta alla sua pagina e al suo backend.',
    forEditors: 'Editor e proprietari possono provare qui una richiesta di scope.',
    notAnswerable:
      'Nessun emittente che questo servizio considera attendibile può ancora rispondere a questo scope.',
    start: 'Avvia una prova',
    again: 'Riprova',
    stop: 'Annulla la prova',
    scan: 'Inquadri questo codice con il telefono, o apra il link su questo dispositivo.',
    code: 'Codice QR della richiesta di scope',
    open: 'Apri su questo dispositivo',
    match: 'Scelga questo numero sul dispositivo con il portafoglio:',
    steps: 'Che cosa è successo',
    sent: 'Richiesta',
    answered: 'Risposta',
    heard: 'Evento nello stream',
    masked:
      'Segreti e codici sono abbreviati: se ne vedono l’inizio e la fine. Il segreto dell’app non lascia mai il servizio.',
    help: 'Che cosa significa, e che cosa fare',
    step: {
      create: {
        title: 'La sua pagina avvia una richiesta di scope',
        text: 'Crea un segreto della pagina e ne invia solo l’hash. Qui chiede il portale, al posto della sua pagina.',
      },
      follow: {
        title: 'La sua pagina la segue',
        text: 'Con il segreto della pagina apre uno stream, e viene avvisata di ogni cambio di stato. Gli elementi e il client lo fanno per lei.',
      },
      renew: {
        title: 'Il link viene rinnovato',
        text: 'Nessuno lo ha aperto in tempo, perciò la sua pagina mostra un nuovo codice e un nuovo link. Quelli vecchi non funzionano più.',
      },
      cancel: {
        title: 'La sua pagina annulla',
        text: 'Qualcuno ha chiuso la finestra, o ha lasciato la pagina.',
      },
      read: {
        title: 'Un portafoglio ha letto la richiesta',
        text: 'La persona vede chi chiede che cosa. La sua pagina riceve l’evento read.',
      },
      answered: {
        title: 'Il portafoglio ha risposto',
        text: 'La risposta è verificata. Conta quando il numero è stato scelto sul dispositivo con il portafoglio.',
      },
      approved: {
        title: 'La persona ha approvato',
        text: 'La sua pagina riceve l’evento auth-code-received con il codice di autorizzazione, e invia il codice al suo backend.',
      },
      denied: {
        title: 'La persona ha rifiutato',
        text: 'La sua pagina riceve l’evento user-cancelled. Non è stato condiviso alcun dato.',
      },
      cancelled: {
        title: 'La richiesta di scope è stata annullata',
        text: 'La sua pagina riceve l’evento user-cancelled. I suoi link e codici non funzionano più.',
      },
      expired: {
        title: 'Il tempo è scaduto',
        text: 'La sua pagina riceve l’evento civic-sip-error con il codice expired. Ricominci quando vuole.',
      },
      failed: {
        title: 'Non ha funzionato',
        text: 'La sua pagina riceve l’evento civic-sip-error con questo codice.',
      },
      exchange: {
        title: 'Il suo backend scambia il codice di autorizzazione',
        text: 'Firma la chiamata con la sua chiave privata e il segreto dell’app; un codice vale una volta. Qui lo ha fatto il servizio al posto del suo backend, con una chiave creata solo per questa prova.',
      },
      refused: {
        title: 'Lo scambio è stato respinto',
        text: 'Il suo backend riceve questo errore al posto dei dati.',
      },
    },
    data: {
      title: 'Il suo backend ha i dati',
      text: 'Verificata la firma e decifrato con il segreto dell’app, questo è ciò che restituisce exchangeCode.',
      hidden:
        'Questo servizio è in produzione, perciò questi sono dati veri di una persona: i valori restano nel servizio, e non vengono conservati da nessuna parte.',
      label: 'Etichetta',
      value: 'Valore',
      isValid: 'Emittente verificato',
      isOwner: 'Titolare verificato',
      yes: 'sì',
      no: 'no',
      notShown: 'non mostrato',
      count: { one: 'È tornato un valore.', other: 'Sono tornati {count} valori.' },
      requestToken: 'Che cosa dice il token di richiesta',
      answer: 'Che cosa dice la risposta firmata',
    },
    actions: {
      'app.try': 'Richiesta di scope provata',
      'app.try.exchange': 'Codice di una prova scambiato',
    },
  },
} satisfies typeof english;
