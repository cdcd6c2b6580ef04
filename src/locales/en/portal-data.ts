import type { Plural } from '../plural.js';

/** What the portal says about what is stored, of whom, and until when. */
export const dataWords = {
  title: 'Data',
  text: 'What this service keeps, why, how it is protected and until when. It is all in one database in the data folder, whose size is {size}.',
  inMemory:
    'What this service keeps, why and until when. This one keeps everything in memory, and a restart loses it.',
  oldest: 'The oldest is of {date}.',
  kept: 'Kept',
  fields: 'How it is stored',
  all: 'All that is stored',
  rows: { one: '{count} row', other: '{count} rows' } as Plural,
  sealed: 'Encrypted: {fields}',
  hashed: 'Only as a hash: {fields}',
  personal: 'About a person: {fields}',
  /** How long, by the rule. */
  until: {
    end: 'until its own end, at most {time}',
    'after-end': '{time} after its end',
    age: '{time}',
    removed: 'until somebody removes it',
    'for-good': 'for good',
  } as Readonly<Record<string, string>>,
  /** Where rows have ends of many kinds. */
  ownEnd: 'until its own end',
  newest: 'of each app the last {count}',
  /** By the name of the table. */
  tables: {
    scope_requests: {
      name: 'Scope requests',
      why: 'To bring what a person approved to the back-end that asked. The data itself is wiped by the exchange or by any other end.',
    },
    verifications: {
      name: 'Verifications of addresses',
      why: 'To see that the code came back which was sent to an e-mail address or phone number.',
    },
    issued: {
      name: 'Issued credentials',
      why: 'To withdraw a credential. Whose it is stands nowhere; an address can be looked up by its hash.',
    },
    apps: { name: 'Apps', why: 'To know who may ask, with which keys and certificates.' },
    activity: {
      name: 'Activity of apps',
      why: 'To show integrators what happened, without anything about people.',
    },
    activity_counts: {
      name: 'Counts of activity',
      why: 'To show how often something happened in each hour.',
    },
    activity_steps: { name: 'Steps of integration', why: 'To show how far the integration of an app is.' },
    webhook_deliveries: {
      name: 'Messages to webhooks',
      why: 'To send them again when a back-end did not answer.',
    },
    accounts: { name: 'Members of the portal', why: 'To let them sign in.' },
    sessions: { name: 'Sessions of the portal', why: 'To know who is signed in, and to let them end it.' },
    invitations: { name: 'Invitations', why: 'To let somebody become a member by a link.' },
    audit: { name: 'Audit log', why: 'To show who changed what. Nothing in it can be changed or deleted.' },
    trust_anchors: { name: 'Trusted issuers', why: 'To know whose credentials count.' },
    trust_lists: { name: 'Trusted lists', why: 'To know whose credentials count, as lists have it.' },
    signing_keys: { name: 'Signing keys', why: 'To sign what back-ends get.' },
    secrets: {
      name: 'Secrets of the service',
      why: 'Keys of its authorities, and the key from which user IDs derive.',
    },
    spent: { name: 'What was used once', why: 'To refuse the same token, code or sign-in a second time.' },
    counters: { name: 'Counts against abuse', why: 'To limit how many codes are sent to one address.' },
  } as Readonly<Record<string, { readonly name: string; readonly why: string }>>,

  ask: {
    title: 'About one app, person or request',
    text: 'Download all that is kept about it, or see whether it is gone.',
    kind: 'What it is',
    kinds: {
      app: 'An app',
      member: 'A member of the portal',
      'scope-request': 'A scope request',
      email: 'An e-mail address',
      phone: 'A phone number',
    },
    /** Names of the field, by what it is. */
    names: {
      app: 'App ID',
      member: 'ID of the member',
      'scope-request': 'UUID of the scope request',
      email: 'E-mail address',
      phone: 'Phone number with the code of its country',
    },
    hints: {
      app: '',
      member: 'As the audit log has it.',
      'scope-request': 'The page and the back-end know it.',
      email: 'It is not stored, and is looked up by its hash.',
      phone: 'It is not stored, and is looked up by its hash.',
    },
    export: 'Download what is kept',
    exported: 'Downloaded: {rows} in all. Secrets and what is encrypted are not in it.',
    nothing: 'Nothing is kept about it.',
    verify: 'See whether it is gone',
  },
  verdict: {
    gone: 'Nothing is left of it',
    goneButAudit: 'Nothing is left of it but lines of the audit log',
    left: 'Something is left of it',
    rows: '{table}: {rows}',
    bytes:
      'Every page of the database was read byte by byte: it is named {count} times, {audit} of these in the audit log.',
    notRead:
      'The database was not read byte by byte: this service keeps everything in memory, or the name is too short to be told from other text.',
    journal:
      'Another program reads the database, so its journal still has former pages. Look again in a minute.',
    deletedAt: 'It was deleted {date}.',
    limits:
      'This says nothing of backups, of copies of the disk, and of what a disk keeps of deleted blocks. Those are yours to delete.',
    statementText: 'The statement is a JWT that the service signed. Its public keys are at {url}.',
    download: 'Download the statement',
  },
  erase: {
    title: 'Erase this app',
    text: 'The app has ended. Erasing it deletes its settings, keys, certificates, activity and messages. The audit log keeps its ID. Nobody can undo this.',
    confirm: 'Type “{name}” to confirm',
    do: 'Erase the app',
    done: 'The app is erased.',
  },
  /** What the audit log calls it. */
  actions: {
    'app.erase': 'Erased an app',
    'data.export': 'Exported what is kept about one',
    'data.verify': 'Had it verified that something is gone',
    backup: 'Made a backup',
    restore: 'Restored a backup',
    'portal.link': 'Made a link for an owner',
    'portal.remove': 'Removed a member',
  } as Readonly<Record<string, string>>,
};

export type DataWords = typeof dataWords;
