import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Ausprobieren',
    text: 'Das startet anstelle Ihrer Seite eine echte Scope-Anfrage Ihrer App. Beantworten Sie sie mit einer Wallet, und sehen Sie jeden Schritt so, wie er übertragen wird. Wallets zeigen die Adresse des Portals als die, die fragt.',
    notCounted:
      'Ein Versuch steht in keiner Statistik, sendet nichts an Ihren Webhook und hakt nichts in der Checkliste ab: Die ist für Ihre eigene Seite und Ihr Backend.',
    forEditors: 'Bearbeiter und Inhaber können hier eine Scope-Anfrage ausprobieren.',
    notAnswerable: 'Noch kein Aussteller, dem dieser Dienst vertraut, kann diesen Scope beantworten.',
    start: 'Versuch starten',
    again: 'Noch einmal versuchen',
    stop: 'Versuch abbrechen',
    scan: 'Scannen Sie diesen Code mit Ihrem Telefon, oder öffnen Sie den Link auf diesem Gerät.',
    code: 'QR-Code der Scope-Anfrage',
    open: 'Auf diesem Gerät öffnen',
    match: 'Wählen Sie diese Zahl auf dem Gerät mit der Wallet:',
    steps: 'Was passiert ist',
    sent: 'Anfrage',
    answered: 'Antwort',
    heard: 'Ereignis im Stream',
    masked:
      'Geheimnisse und Codes sind gekürzt: Sie sehen, wie sie beginnen und enden. Das App-Secret verlässt den Dienst nie.',
    help: 'Was das bedeutet und was zu tun ist',
    step: {
      create: {
        title: 'Ihre Seite startet eine Scope-Anfrage',
        text: 'Sie erzeugt ein Page-Secret und sendet nur dessen Hash. Hier fragt das Portal anstelle Ihrer Seite.',
      },
      follow: {
        title: 'Ihre Seite verfolgt sie',
        text: 'Mit dem Page-Secret öffnet sie einen Stream und erfährt von jeder Änderung des Status. Die Elemente und der Client erledigen das für Sie.',
      },
      renew: {
        title: 'Der Link wird erneuert',
        text: 'Niemand hat ihn rechtzeitig geöffnet, deshalb zeigt Ihre Seite einen neuen Code und Link. Die alten funktionieren nicht mehr.',
      },
      cancel: {
        title: 'Ihre Seite bricht ab',
        text: 'Jemand hat das Modal geschlossen oder die Seite verlassen.',
      },
      read: {
        title: 'Eine Wallet hat die Anfrage gelesen',
        text: 'Die Person sieht, wer wonach fragt. Ihre Seite bekommt das Ereignis read.',
      },
      answered: {
        title: 'Die Wallet hat geantwortet',
        text: 'Die Antwort ist geprüft. Sie zählt, sobald die Zahl auf dem Gerät mit der Wallet gewählt ist.',
      },
      approved: {
        title: 'Die Person hat zugestimmt',
        text: 'Ihre Seite bekommt das Ereignis auth-code-received mit dem Auth-Code und schickt den Code an Ihr Backend.',
      },
      denied: {
        title: 'Die Person hat abgelehnt',
        text: 'Ihre Seite bekommt das Ereignis user-cancelled. Es wurden keine Daten weitergegeben.',
      },
      cancelled: {
        title: 'Die Scope-Anfrage ist abgebrochen',
        text: 'Ihre Seite bekommt das Ereignis user-cancelled. Links und Codes der Anfrage funktionieren nicht mehr.',
      },
      expired: {
        title: 'Die Zeit ist abgelaufen',
        text: 'Ihre Seite bekommt das Ereignis civic-sip-error mit dem Code expired. Starten Sie erneut, wenn Sie bereit sind.',
      },
      failed: {
        title: 'Es hat nicht geklappt',
        text: 'Ihre Seite bekommt das Ereignis civic-sip-error mit diesem Code.',
      },
      exchange: {
        title: 'Ihr Backend löst den Auth-Code ein',
        text: 'Es signiert den Aufruf mit seinem privaten Schlüssel und dem App-Secret; ein Code gilt einmal. Hier hat das der Dienst anstelle Ihres Backends getan, mit einem Schlüssel nur für diesen Versuch.',
      },
      refused: {
        title: 'Die Einlösung wurde verweigert',
        text: 'Ihr Backend bekommt diesen Fehler anstelle der Daten.',
      },
    },
    data: {
      title: 'Ihr Backend hat die Daten',
      text: 'Mit geprüfter Signatur und mit dem App-Secret entschlüsselt: Das gibt exchangeCode zurück.',
      hidden:
        'Dieser Dienst läuft im Echtbetrieb, also sind das echte Daten einer Person: Die Werte bleiben im Dienst und werden nirgends aufbewahrt.',
      label: 'Label',
      value: 'Wert',
      isValid: 'Aussteller geprüft',
      isOwner: 'Inhaber geprüft',
      yes: 'ja',
      no: 'nein',
      notShown: 'nicht gezeigt',
      count: { one: 'Ein Wert ist zurückgekommen.', other: '{count} Werte sind zurückgekommen.' },
      requestToken: 'Was das Request-Token sagt',
      answer: 'Was die signierte Antwort sagt',
    },
    actions: {
      'app.try': 'Scope-Anfrage ausprobiert',
      'app.try.exchange': 'Code eines Versuchs eingelöst',
    },
  },
} satisfies typeof english;
