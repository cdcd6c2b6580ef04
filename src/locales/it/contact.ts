import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Verifichi il suo indirizzo e-mail',
    label: 'Indirizzo e-mail',
    text: 'Le inviamo un codice di sei cifre. Con questo il suo portafoglio riceve un indirizzo e-mail verificato, che potrà usare di nuovo.',
    invalid:
      'Non possiamo inviare a questo indirizzo e-mail. Lo scriva come nome@example.org; prima della @ solo lettere senza accenti, cifre e segni.',
    sent: 'Un codice di sei cifre viene inviato a {contact}. Apra il portafoglio e inserisca lì il codice.',
    sentNew: 'Un nuovo codice di sei cifre viene inviato a {contact}. Inserisca il più recente che ha.',
    notArrived:
      'Non è arrivata l’e-mail? Può richiedere qualche minuto, o trovarsi nella posta indesiderata. Ne inviamo al massimo cinque all’ora a un indirizzo.',
    other: 'Usa un altro indirizzo',
    done: 'Il suo indirizzo e-mail è verificato',
  },
  phone: {
    title: 'Verifichi il suo numero di telefono',
    label: 'Numero di telefono, con + e prefisso del paese',
    text: 'Le inviamo un codice di sei cifre. Con questo il suo portafoglio riceve un numero di telefono verificato, che potrà usare di nuovo.',
    invalid:
      'Non possiamo inviare a questo numero di telefono. Lo scriva con il prefisso del paese, come +44 20 7946 0958.',
    sent: 'Un codice di sei cifre viene inviato a {contact}. Apra il portafoglio e inserisca lì il codice.',
    sentNew: 'Un nuovo codice di sei cifre viene inviato a {contact}. Inserisca il più recente che ha.',
    notArrived:
      'Non è arrivato il messaggio? Può richiedere qualche minuto. Ne inviamo al massimo cinque all’ora a un numero.',
    other: 'Usa un altro numero',
    done: 'Il suo numero di telefono è verificato',
  },
  login: {
    title: 'Ottenga un accesso anonimo',
    text: 'Il suo portafoglio riceve un accesso senza alcun dato su di lei. Ogni sito ne vede un numero diverso, così due siti non possono confrontarli.',
    done: 'Il portafoglio lo ha? Allora continui.',
    tooMany: 'Dalla sua rete sono stati chiesti troppi accessi. Aspetti un minuto e riapra questa pagina.',
  },
  forSite: 'Poi torna a ciò che {site} chiede.',
  send: 'Invia il codice',
  typeCode: 'Inserisci il codice nel portafoglio',
  noWallet: 'Non ha un portafoglio? Il portafoglio web si apre qui, e non occorre installare nulla.',
  otherDevice: 'Il suo portafoglio è su un altro dispositivo?',
  scan: 'Inquadri questo codice con quel dispositivo.',
  qrName: 'Codice QR con l’offerta per il suo portafoglio',
  newCode: 'Invia un nuovo codice',
  newCodeAfter: 'Può chiedere un nuovo codice 30 secondi dopo l’ultimo. Funziona solo il più recente.',
  newCodeIn: 'Può chiedere un nuovo codice tra {seconds} s. Funziona solo il più recente.',
  noNewCode:
    'Nessun nuovo codice è stato inviato, perché ne ha già ricevuti quanti ne inviamo per ora. Aspetti un’ora e riprovi.',
  notJustNow: 'In questo momento non possiamo inviare un nuovo codice. Aspetti un minuto e riprovi.',
  needsWallet: 'Le serve un’app di portafoglio: il codice si inserisce lì.',
  life: 'Un codice vale dieci minuti. Non lo dica a nessuno.',
  goOn: 'Continua con {site}',
  startAgain: 'Ricomincia',
  unsent: 'Non è stato possibile inviare il messaggio',
  unsentText:
    'In questo momento il nostro server non può inviare, ma nulla è andato perso. Aspetti un minuto e invii di nuovo il codice.',
  late: 'Il codice è troppo vecchio',
  lateText: 'I dieci minuti sono passati. Faccia inviare un nuovo codice; arriva a {contact}.',
  failed: 'Troppi codici errati',
  failedText:
    'Cinque codici erano errati, quindi nessuno funziona più. Nulla è stato rivelato. Ricominci con un nuovo codice.',
  doneText: 'Il suo portafoglio ha la credenziale. Può usarla qui e su altri siti.',
  tooMany: 'Dalla sua rete sono stati chiesti troppi codici. Aspetti un’ora e riprovi.',
  unavailable: 'In questo momento non possiamo inviare codici. Aspetti un po’ e riprovi.',
} satisfies ContactWords;
