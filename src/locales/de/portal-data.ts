import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Daten',
  text: 'Was dieser Dienst aufbewahrt, warum, wie es geschützt ist und bis wann. Alles liegt in einer Datenbank im Datenordner, die {size} groß ist.',
  inMemory:
    'Was dieser Dienst aufbewahrt, warum und bis wann. Dieser hält alles im Arbeitsspeicher und verliert es bei einem Neustart.',
  oldest: 'Das Älteste ist vom {date}.',
  kept: 'Aufbewahrt',
  fields: 'Wie es gespeichert ist',
  all: 'Alles Gespeicherte',
  rows: { one: '{count} Zeile', other: '{count} Zeilen' },
  sealed: 'Verschlüsselt: {fields}',
  hashed: 'Nur als Hash: {fields}',
  personal: 'Über eine Person: {fields}',
  until: {
    end: 'bis zum eigenen Ende, höchstens {time}',
    'after-end': '{time} nach dem Ende',
    age: '{time}',
    removed: 'bis jemand es entfernt',
    'for-good': 'dauerhaft',
  },
  ownEnd: 'bis zum eigenen Ende',
  newest: 'von jeder App die letzten {count}',
  tables: {
    scope_requests: {
      name: 'Scope-Anfragen',
      why: 'Um dem fragenden Backend zu bringen, wozu eine Person zugestimmt hat. Die Daten selbst werden bei der Einlösung oder bei jedem anderen Ende gelöscht.',
    },
    verifications: {
      name: 'Bestätigungen von Adressen',
      why: 'Um zu sehen, dass der Code zurückkam, der an eine E-Mail-Adresse oder Telefonnummer ging.',
    },
    issued: {
      name: 'Ausgestellte Nachweise',
      why: 'Um einen Nachweis zu widerrufen. Wem er gehört, steht nirgends; eine Adresse lässt sich über ihren Hash nachschlagen.',
    },
    apps: {
      name: 'Apps',
      why: 'Um zu wissen, wer fragen darf, mit welchen Schlüsseln und Zertifikaten.',
    },
    activity: {
      name: 'Aktivität von Apps',
      why: 'Um denen, die integrieren, zu zeigen, was geschah, ohne etwas über Personen.',
    },
    activity_counts: {
      name: 'Zahlen zur Aktivität',
      why: 'Um zu zeigen, wie oft etwas in jeder Stunde geschah.',
    },
    activity_steps: {
      name: 'Schritte der Integration',
      why: 'Um zu zeigen, wie weit die Integration einer App ist.',
    },
    webhook_deliveries: {
      name: 'Nachrichten an Webhooks',
      why: 'Um sie erneut zu senden, wenn ein Backend nicht geantwortet hat.',
    },
    accounts: { name: 'Mitglieder des Portals', why: 'Damit sie sich anmelden können.' },
    sessions: {
      name: 'Sitzungen des Portals',
      why: 'Um zu wissen, wer angemeldet ist, und damit sich das beenden lässt.',
    },
    invitations: { name: 'Einladungen', why: 'Damit jemand über einen Link Mitglied werden kann.' },
    audit: {
      name: 'Protokoll',
      why: 'Um zu zeigen, wer was geändert hat. Nichts darin lässt sich ändern oder löschen.',
    },
    trust_anchors: { name: 'Vertraute Aussteller', why: 'Um zu wissen, wessen Nachweise zählen.' },
    trust_lists: {
      name: 'Vertrauenslisten',
      why: 'Um zu wissen, wessen Nachweise laut Listen zählen.',
    },
    signing_keys: { name: 'Signaturschlüssel', why: 'Um zu signieren, was Backends bekommen.' },
    secrets: {
      name: 'Geheimnisse des Dienstes',
      why: 'Schlüssel seiner Zertifizierungsstellen und der Schlüssel, aus dem sich die User-IDs ableiten.',
    },
    spent: {
      name: 'Einmal Verwendetes',
      why: 'Um dasselbe Token, denselben Code oder dieselbe Anmeldung kein zweites Mal anzunehmen.',
    },
    counters: {
      name: 'Zähler gegen Missbrauch',
      why: 'Um zu begrenzen, wie viele Codes an eine Adresse gehen.',
    },
  },

  ask: {
    title: 'Zu einer App, Person oder Anfrage',
    text: 'Laden Sie alles herunter, was dazu aufbewahrt wird, oder sehen Sie nach, ob es weg ist.',
    kind: 'Worum es geht',
    kinds: {
      app: 'Eine App',
      member: 'Ein Mitglied des Portals',
      'scope-request': 'Eine Scope-Anfrage',
      email: 'Eine E-Mail-Adresse',
      phone: 'Eine Telefonnummer',
    },
    names: {
      app: 'App-ID',
      member: 'ID des Mitglieds',
      'scope-request': 'UUID der Scope-Anfrage',
      email: 'E-Mail-Adresse',
      phone: 'Telefonnummer mit Landesvorwahl',
    },
    hints: {
      app: '',
      member: 'So, wie sie im Protokoll steht.',
      'scope-request': 'Die Seite und das Backend kennen sie.',
      email: 'Sie wird nicht gespeichert und über ihren Hash nachgeschlagen.',
      phone: 'Sie wird nicht gespeichert und über ihren Hash nachgeschlagen.',
    },
    export: 'Aufbewahrtes herunterladen',
    exported: 'Heruntergeladen: insgesamt {rows}. Geheimnisse und Verschlüsseltes sind nicht dabei.',
    nothing: 'Dazu wird nichts aufbewahrt.',
    verify: 'Nachsehen, ob es weg ist',
  },
  verdict: {
    gone: 'Davon ist nichts übrig',
    goneButAudit: 'Davon sind nur noch Zeilen im Protokoll übrig',
    left: 'Davon ist etwas übrig',
    rows: '{table}: {rows}',
    bytes:
      'Jede Seite der Datenbank wurde Byte für Byte gelesen: Es wird {count}-mal genannt, davon {audit}-mal im Protokoll.',
    notRead:
      'Die Datenbank wurde nicht Byte für Byte gelesen: Dieser Dienst hält alles im Arbeitsspeicher, oder der Name ist zu kurz, um ihn von anderem Text zu unterscheiden.',
    journal:
      'Ein anderes Programm liest die Datenbank, deshalb enthält ihr Journal noch frühere Seiten. Sehen Sie in einer Minute noch einmal nach.',
    deletedAt: 'Es wurde am {date} gelöscht.',
    limits:
      'Das sagt nichts über Backups, Kopien des Datenträgers und das, was ein Datenträger von gelöschten Blöcken behält. Diese zu löschen, liegt bei Ihnen.',
    statementText:
      'Die Erklärung ist ein JWT, das der Dienst signiert hat. Seine öffentlichen Schlüssel liegen unter {url}.',
    download: 'Erklärung herunterladen',
  },
  erase: {
    title: 'Diese App löschen',
    text: 'Die App ist beendet. Das Löschen entfernt ihre Einstellungen, Schlüssel, Zertifikate, Aktivität und Nachrichten. Das Protokoll behält ihre ID. Niemand kann das rückgängig machen.',
    confirm: 'Geben Sie zur Bestätigung „{name}“ ein',
    do: 'App löschen',
    done: 'Die App ist gelöscht.',
  },
  actions: {
    'app.erase': 'App gelöscht',
    'data.export': 'Aufbewahrtes zu einem Eintrag exportiert',
    'data.verify': 'Prüfen lassen, ob etwas weg ist',
    backup: 'Backup erstellt',
    restore: 'Backup wiederhergestellt',
    'portal.link': 'Link für einen Inhaber erstellt',
    'portal.remove': 'Mitglied entfernt',
  },
} satisfies typeof english;
