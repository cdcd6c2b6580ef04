import type { Plural } from '../plural.js';

/** What the portal says about the installation: what ends when, what is wrong with it, and backups. */
export const operationWords = {
  title: 'Operation',
  text: 'How the installation does, and what needs somebody soon.',

  expiries: {
    title: 'What ends when',
    text: 'The first to end comes first.',
    none: 'Nothing here ends.',
    ends: 'ends {date}',
    renews: 'nothing to do',
    levels: { ok: 'fine', warning: 'soon', problem: 'ended' },
    /** By the kind of what ends. */
    kinds: {
      own: 'Certificate of an app',
      imported: 'Imported certificate of an app',
      authority: 'Authority of an app’s certificate',
      google: 'Certificate of an app at Google',
      apple: 'Certificate of an app at Apple',
      registration: 'Registration of an app',
      'app-key': 'Former keys of an app',
      anchor: 'Certificate of a trusted issuer',
      list: 'Trusted list',
      'signing-key': 'Former signing key: needed until then',
      tls: 'TLS certificate',
      invitation: 'Invitation to the portal',
    } as Readonly<Record<string, string>>,
  },

  doctor: {
    title: 'Doctor',
    text: 'It looks at the whole installation, and also asks the mail relay and the public address of the service. The command line has the same: civic-service doctor.',
    run: 'Look at the installation',
    again: 'Look again',
    at: 'Looked at {date}',
    well: 'Nothing is wrong.',
    found: {
      one: 'One thing needs attention.',
      other: '{count} things need attention.',
    } as Plural,
    fine: { one: 'One check is fine', other: '{count} checks are fine' } as Plural,
    change: 'What to do:',
    levels: { ok: 'fine', warning: 'warning', problem: 'problem' },
  },

  backup: {
    title: 'Backup',
    last: 'The last backup was made {date}.',
    never: 'No backup was made yet, or none since this version.',
    text: 'The command line makes one, also while the service runs:',
    why: 'The portal gives no backup away: whoever has it together with the service key can sign for this service, and a browser keeps downloads where others find them.',
  },
};

export type OperationWords = typeof operationWords;
