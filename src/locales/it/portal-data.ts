import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Dati',
  text: 'Che cosa conserva questo servizio, perché, come è protetto e fino a quando. È tutto in un’unica base di dati nella cartella dei dati, che occupa {size}.',
  inMemory:
    'Che cosa conserva questo servizio, perché e fino a quando. Questo tiene tutto in memoria, e un riavvio lo cancella.',
  oldest: 'La voce meno recente: {date}.',
  kept: 'Conservazione',
  fields: 'Come è conservato',
  all: 'Tutto ciò che è conservato',
  rows: { one: '{count} riga', other: '{count} righe' },
  sealed: 'Cifrato: {fields}',
  hashed: 'Solo come hash: {fields}',
  personal: 'Su una persona: {fields}',
  until: {
    end: 'fino alla propria scadenza, al massimo {time}',
    'after-end': '{time} dopo la fine',
    age: '{time}',
    removed: 'finché qualcuno non lo rimuove',
    'for-good': 'per sempre',
  },
  ownEnd: 'fino alla propria scadenza',
  newest: 'di ogni app le ultime {count}',
  tables: {
    scope_requests: {
      name: 'Richieste di scope',
      why: 'Per portare ciò che una persona ha approvato al backend che lo ha chiesto. I dati stessi vengono cancellati con lo scambio o con qualsiasi altra conclusione.',
    },
    verifications: {
      name: 'Verifiche di indirizzi',
      why: 'Per vedere se torna il codice inviato a un indirizzo e-mail o a un numero di telefono.',
    },
    issued: {
      name: 'Credenziali emesse',
      why: 'Per ritirare una credenziale. Di chi sia non è scritto da nessuna parte; un indirizzo si può cercare tramite il suo hash.',
    },
    apps: { name: 'App', why: 'Per sapere chi può chiedere, e con quali chiavi e certificati.' },
    activity: {
      name: 'Attività delle app',
      why: 'Per mostrare agli integratori che cosa è successo, senza nulla sulle persone.',
    },
    activity_counts: {
      name: 'Conteggi dell’attività',
      why: 'Per mostrare quante volte è successo qualcosa in ogni ora.',
    },
    activity_steps: {
      name: 'Passi dell’integrazione',
      why: 'Per mostrare a che punto è l’integrazione di un’app.',
    },
    webhook_deliveries: {
      name: 'Messaggi ai webhook',
      why: 'Per inviarli di nuovo quando un backend non ha risposto.',
    },
    accounts: { name: 'Membri del portale', why: 'Per permettere loro di accedere.' },
    sessions: {
      name: 'Sessioni del portale',
      why: 'Per sapere chi ha effettuato l’accesso, e permettergli di uscire.',
    },
    invitations: { name: 'Inviti', why: 'Perché qualcuno possa diventare membro con un link.' },
    audit: {
      name: 'Registro',
      why: 'Per mostrare chi ha modificato che cosa. Nulla vi può essere modificato o cancellato.',
    },
    trust_anchors: { name: 'Emittenti attendibili', why: 'Per sapere quali credenziali contano.' },
    trust_lists: {
      name: 'Elenchi di fiducia',
      why: 'Per sapere quali credenziali contano secondo gli elenchi.',
    },
    signing_keys: { name: 'Chiavi di firma', why: 'Per firmare ciò che ricevono i backend.' },
    secrets: {
      name: 'Segreti del servizio',
      why: 'Le chiavi delle sue autorità, e la chiave da cui derivano gli ID utente.',
    },
    spent: {
      name: 'Ciò che è già stato usato',
      why: 'Per respingere lo stesso token, codice o accesso una seconda volta.',
    },
    counters: {
      name: 'Conteggi contro gli abusi',
      why: 'Per limitare quanti codici vengono inviati a un indirizzo.',
    },
  },

  ask: {
    title: 'Su una singola app, persona o richiesta',
    text: 'Scarichi tutto ciò che è conservato al riguardo, o verifichi se è stato cancellato.',
    kind: 'Di che cosa si tratta',
    kinds: {
      app: 'Un’app',
      member: 'Un membro del portale',
      'scope-request': 'Una richiesta di scope',
      email: 'Un indirizzo e-mail',
      phone: 'Un numero di telefono',
    },
    names: {
      app: 'ID dell’app',
      member: 'ID del membro',
      'scope-request': 'UUID della richiesta di scope',
      email: 'Indirizzo e-mail',
      phone: 'Numero di telefono con il prefisso del Paese',
    },
    hints: {
      app: '',
      member: 'Come appare nel registro.',
      'scope-request': 'La pagina e il backend lo conoscono.',
      email: 'Non è conservato, e viene cercato tramite il suo hash.',
      phone: 'Non è conservato, e viene cercato tramite il suo hash.',
    },
    export: 'Scarica ciò che è conservato',
    exported: 'Scaricato: {rows} in tutto. I segreti e ciò che è cifrato non sono inclusi.',
    nothing: 'Non è conservato nulla al riguardo.',
    verify: 'Verifica se è stato cancellato',
  },
  verdict: {
    gone: 'Non ne resta nulla',
    goneButAudit: 'Ne restano solo righe del registro',
    left: 'Ne resta qualcosa',
    rows: '{table}: {rows}',
    bytes:
      'Ogni pagina della base di dati è stata letta byte per byte. Occorrenze trovate: {count}, di cui nel registro: {audit}.',
    notRead:
      'La base di dati non è stata letta byte per byte: questo servizio tiene tutto in memoria, oppure il nome è troppo corto per distinguerlo da altro testo.',
    journal:
      'Un altro programma sta leggendo la base di dati, perciò il suo journal contiene ancora pagine precedenti. Riprovi fra un minuto.',
    deletedAt: 'Cancellato: {date}.',
    limits:
      'Questo non dice nulla dei backup, delle copie del disco e di ciò che un disco conserva dei blocchi cancellati. Cancellarli spetta a lei.',
    statementText: 'La dichiarazione è un JWT firmato dal servizio. Le sue chiavi pubbliche sono su {url}.',
    download: 'Scarica la dichiarazione',
  },
  erase: {
    title: 'Cancella questa app',
    text: 'L’app è disattivata. Cancellarla elimina le sue impostazioni, chiavi, certificati, attività e messaggi. Il registro ne conserva l’ID. Nessuno può annullarlo.',
    confirm: 'Scriva «{name}» per confermare',
    do: 'Cancella l’app',
    done: 'L’app è stata cancellata.',
  },
  actions: {
    'app.erase': 'App cancellata',
    'data.export': 'Dati conservati esportati',
    'data.verify': 'Cancellazione verificata',
    backup: 'Backup creato',
    restore: 'Backup ripristinato',
    'portal.link': 'Link per un proprietario creato',
    'portal.remove': 'Membro rimosso',
  },
} satisfies typeof english;
