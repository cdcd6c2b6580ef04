import type { MoreWords } from '../en/more-views.js';

export const moreWords = {
  intro: '{app} le chiede di verificare la sua identità',
  introText: 'Lei apre il suo portafoglio di identità, vede che cosa viene chiesto e decide lì.',
  introWallet: 'Le serve un’app di portafoglio sul telefono.',
  introDocument: 'L’app deve contenere un documento ufficiale con foto.',
  verify: 'Verifica la mia identità',
  learnMore: 'Ulteriori informazioni',
  phone: 'Continui nel suo portafoglio di identità',
  phoneText: 'Il portafoglio mostra che cosa viene chiesto. Lei decide lì.',
  nowhere: 'Usi un altro browser o il telefono',
  nowhereText:
    'Questo sito qui non mostra alcun codice. Apra questa pagina sul telefono con il suo portafoglio, o in un browser che chiede dei portafogli, come Chrome o Edge.',
  openWallet: 'Apri il portafoglio',
  linkCountdown: 'Link valido per {time}',
  scanner: 'Inquadri con lo scanner del suo portafoglio',
  scannerText: 'Apra lo scanner dentro il portafoglio. Nulla viene condiviso finché lei non approva.',
  backToCode: 'Torna al codice per fotocamere',
  match: 'Scelga {number} sul telefono',
  matchText: 'Il telefono mostra ora tre numeri. Se non li mostra, faccia apparire un nuovo codice.',
  verifyingEmail: 'Il suo indirizzo e-mail viene verificato',
  verifyingEmailText:
    'Inserisca nel portafoglio il codice ricevuto per e-mail. Questa pagina prosegue da sola.',
  verifyingPhone: 'Il suo numero di telefono viene verificato',
  verifyingPhoneText: 'Inserisca nel portafoglio il codice del messaggio. Questa pagina prosegue da sola.',
  denied: 'Nulla è stato condiviso',
  deniedText: 'Il suo portafoglio non ha condiviso ciò che {app} ha chiesto.',
  expired: 'Tempo scaduto',
  expiredText: 'Nessuno ha approvato in tempo, quindi nulla è stato condiviso.',
  elsewhere: 'Si continua in un’altra pagina',
  elsewhereText: 'Può chiudere questa.',
} satisfies MoreWords;
