import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Betrieb',
  text: 'Wie es der Installation geht und worum sich bald jemand kümmern muss.',

  expiries: {
    title: 'Was wann endet',
    text: 'Was zuerst endet, steht oben.',
    none: 'Hier endet nichts.',
    ends: 'endet am {date}',
    renews: 'nichts zu tun',
    levels: { ok: 'in Ordnung', warning: 'bald', problem: 'beendet' },
    kinds: {
      own: 'Zertifikat einer App',
      imported: 'Importiertes Zertifikat einer App',
      authority: 'Zertifizierungsstelle für das Zertifikat einer App',
      google: 'Zertifikat einer App bei Google',
      apple: 'Zertifikat einer App bei Apple',
      registration: 'Registrierung einer App',
      'app-key': 'Frühere Schlüssel einer App',
      anchor: 'Zertifikat eines vertrauten Ausstellers',
      list: 'Vertrauensliste',
      'signing-key': 'Früherer Signaturschlüssel: bis dahin nötig',
      tls: 'TLS-Zertifikat',
      invitation: 'Einladung zum Portal',
    },
  },

  doctor: {
    title: 'Diagnose',
    text: 'Sie untersucht die ganze Installation und fragt auch das Mail-Relay und die öffentliche Adresse des Dienstes. Dasselbe gibt es in der Befehlszeile: civic-service doctor.',
    run: 'Installation untersuchen',
    again: 'Noch einmal untersuchen',
    at: 'Untersucht am {date}',
    well: 'Alles ist in Ordnung.',
    found: {
      one: 'Um eine Sache müssen Sie sich kümmern.',
      other: 'Um {count} Dinge müssen Sie sich kümmern.',
    },
    fine: { one: 'Eine Prüfung ist in Ordnung', other: '{count} Prüfungen sind in Ordnung' },
    change: 'Was zu tun ist:',
    levels: { ok: 'in Ordnung', warning: 'Warnung', problem: 'Problem' },
  },

  backup: {
    title: 'Backup',
    last: 'Das letzte Backup wurde am {date} erstellt.',
    never: 'Es wurde noch kein Backup erstellt, oder keines seit dieser Version.',
    text: 'Die Befehlszeile erstellt eines, auch während der Dienst läuft:',
    why: 'Das Portal gibt kein Backup heraus: Wer es zusammen mit dem Dienstschlüssel hat, kann für diesen Dienst signieren, und ein Browser legt Downloads dort ab, wo andere sie finden.',
  },
} satisfies typeof english;
