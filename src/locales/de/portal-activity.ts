import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Anzeigen',
    all: 'Alles',
    refresh: 'Aktualisieren',
    none: 'Es ist noch nichts passiert.',
    found: { one: 'Ein Eintrag.', other: '{count} Einträge.' },
    table: 'Aktivität',
    last: 'Die neuesten Einträge',
    chart: 'Häufigkeit in den letzten 30 Tagen',
    asTable: 'Dasselbe als Tabelle',
    count: 'Anzahl',
    medians: {
      read: 'Die Hälfte der Wallets liest innerhalb von {time}.',
      approved: 'Die Hälfte der Zustimmungen kommt innerhalb von {time}.',
      exchanged: 'Die Hälfte der Einlösungen kommt innerhalb von {time}.',
    },
    advice: {
      origin_not_registered:
        'Die Seite unter {origin} steht nicht auf der Liste. Nehmen Sie sie in die Origins dieser App auf, oder öffnen Sie die Seite dort, wo sie registriert ist.',
      invalid_client:
        'Ihr Backend hat nicht bewiesen, dass es Ihres ist. Prüfen Sie App-ID, Secret und privaten Schlüssel.',
      'invalid_client.hmac':
        'Ihr Backend verwendet ein falsches Secret. Tragen Sie das der neuesten Schlüssel ein.',
      'invalid_client.signature':
        'Ihr Backend verwendet einen falschen privaten Schlüssel. Tragen Sie den der neuesten Schlüssel ein.',
      'invalid_client.replay':
        'Ihr Backend hat dasselbe Request-Token zweimal geschickt. Lassen Sie es für jeden Versuch ein neues signieren.',
      'invalid_client.aud':
        'Ihr Backend nennt einen anderen Dienst. Tragen Sie die Adresse dieses Dienstes ein.',
      clock_skew: 'Die Uhr Ihres Backends geht falsch. Lassen Sie sie einem Zeitserver folgen.',
      invalid_grant:
        'Ihr Backend hat einen Code geschickt, der verbraucht oder zu alt ist oder zu einer anderen App gehört. Lösen Sie jeden Code einmal und sofort ein.',
      invalid_scope:
        'Ihre Seite fragt nach einem Scope oder Label, das es nicht gibt. Wählen Sie eines unter „Integration“.',
      no_trusted_issuer:
        'Es gibt keinen vertrauten Aussteller, der antworten könnte. Sehen Sie unter „Vertrauen“ nach.',
      invalid_return_url:
        'Die Seite für die Rückkehr liegt auf keinem registrierten Origin. Nehmen Sie ihren Origin auf, oder lassen Sie return-url weg.',
    },
    at: 'Wann',
    what: 'Was',
    channel: 'Wie',
    scope: 'Scope',
    took: 'Nach',
    why: 'Fehler',
    kinds: {
      created: 'Angefragt',
      read: 'Von Wallet gelesen',
      answered: 'Beantwortet',
      approved: 'Zugestimmt',
      exchanged: 'Eingelöst',
      denied: 'Abgelehnt',
      cancelled: 'Abgebrochen',
      expired: 'Abgelaufen',
      failed: 'Fehlgeschlagen',
      error: 'Vom Dienst verweigert',
    },
    channels: { 'dc-api': 'Abfrage des Browsers', qr: 'anderes Gerät', 'same-device': 'dieses Gerät' },
  },
} satisfies typeof english;
