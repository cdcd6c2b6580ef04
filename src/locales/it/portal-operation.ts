import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Funzionamento',
  text: 'Come sta l’installazione, e che cosa richiede presto un intervento.',

  expiries: {
    title: 'Che cosa scade e quando',
    text: 'Prima ciò che scade per primo.',
    none: 'Qui non scade nulla.',
    ends: 'scadenza: {date}',
    renews: 'nulla da fare',
    levels: { ok: 'a posto', warning: 'presto', problem: 'scaduto' },
    kinds: {
      own: 'Certificato di un’app',
      imported: 'Certificato importato di un’app',
      authority: 'Autorità del certificato di un’app',
      google: 'Certificato di un’app presso Google',
      apple: 'Certificato di un’app presso Apple',
      registration: 'Registrazione di un’app',
      'app-key': 'Chiavi precedenti di un’app',
      anchor: 'Certificato di un emittente attendibile',
      list: 'Elenco di fiducia',
      'signing-key': 'Chiave di firma precedente: serve fino ad allora',
      tls: 'Certificato TLS',
      invitation: 'Invito al portale',
    },
  },

  doctor: {
    title: 'Diagnosi',
    text: 'Esamina l’intera installazione, e interroga anche il relay di posta e l’indirizzo pubblico del servizio. C’è anche dalla riga di comando: civic-service doctor.',
    run: 'Esamina l’installazione',
    again: 'Esamina di nuovo',
    at: 'Ultimo esame: {date}',
    well: 'Nessun problema.',
    found: {
      one: 'Un punto richiede attenzione.',
      other: '{count} punti richiedono attenzione.',
    },
    fine: { one: 'Un controllo è a posto', other: '{count} controlli sono a posto' },
    change: 'Che cosa fare:',
    levels: { ok: 'a posto', warning: 'avviso', problem: 'problema' },
  },

  backup: {
    title: 'Backup',
    last: 'Ultimo backup: {date}.',
    never: 'Non è ancora stato creato alcun backup, o nessuno da questa versione.',
    text: 'La riga di comando ne crea uno, anche mentre il servizio è in funzione:',
    why: 'Il portale non consegna backup: chi ne ha uno insieme alla chiave del servizio può firmare per questo servizio, e un browser conserva i download dove altri li trovano.',
  },
} satisfies typeof english;
