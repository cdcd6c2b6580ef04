import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Mostra',
    all: 'Tutto',
    refresh: 'Aggiorna',
    none: 'Non è ancora successo nulla.',
    found: { one: 'Una voce.', other: '{count} voci.' },
    table: 'Attività',
    last: 'Le voci più recenti',
    chart: 'Quante volte negli ultimi 30 giorni',
    asTable: 'Lo stesso in tabella',
    count: 'Quante volte',
    medians: {
      read: 'Metà dei portafogli legge entro {time}.',
      approved: 'Metà delle approvazioni arriva entro {time}.',
      exchanged: 'Metà degli scambi avviene entro {time}.',
    },
    advice: {
      origin_not_registered:
        'La pagina su {origin} non è nell’elenco. La aggiunga alle origini di questa app, o apra la pagina dove è registrata.',
      invalid_client:
        'Il suo backend non ha dimostrato di essere suo. Controlli l’ID dell’app, il segreto e la chiave privata.',
      'invalid_client.hmac':
        'Il suo backend usa un segreto errato. Vi inserisca quello delle chiavi più recenti.',
      'invalid_client.signature':
        'Il suo backend usa una chiave privata errata. Vi inserisca quella delle chiavi più recenti.',
      'invalid_client.replay':
        'Il suo backend ha inviato due volte lo stesso token di richiesta. Ne faccia firmare uno nuovo a ogni tentativo.',
      'invalid_client.aud':
        'Il suo backend indica un altro servizio. Imposti come indirizzo quello di questo servizio.',
      clock_skew: 'L’orologio del suo backend non è giusto. Lo sincronizzi con un server dell’ora.',
      invalid_grant:
        'Il suo backend ha inviato un codice già usato, troppo vecchio o di un’altra app. Scambi ogni codice una volta sola, subito.',
      invalid_scope:
        'La sua pagina chiede uno scope o un’etichetta che non esiste. Ne scelga uno in Integrazione.',
      no_trusted_issuer:
        'Nessun emittente che potrebbe rispondere è considerato attendibile. Veda in Fiducia.',
      invalid_return_url:
        'La pagina di ritorno non è su un’origine registrata. Aggiunga la sua origine, o ometta return-url.',
    },
    at: 'Quando',
    what: 'Che cosa',
    channel: 'Come',
    scope: 'Scope',
    took: 'Dopo',
    why: 'Errore',
    kinds: {
      created: 'Richiesto',
      read: 'Letto da un portafoglio',
      answered: 'Risposto',
      approved: 'Approvato',
      exchanged: 'Scambiato',
      denied: 'Rifiutato',
      cancelled: 'Annullato',
      expired: 'Scaduto',
      failed: 'Fallito',
      error: 'Respinto dal servizio',
    },
    channels: {
      'dc-api': 'richiesta del browser',
      qr: 'altro dispositivo',
      'same-device': 'questo dispositivo',
    },
  },
} satisfies typeof english;
