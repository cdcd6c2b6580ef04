import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Prova. Modalità di sviluppo: usi solo dati di prova.',
  title: 'Ha iniziato lei questa operazione su {site}?',
  sameDevice:
    'Sì? Allora continui nel suo portafoglio. Le mostra che cosa verrebbe condiviso e glielo chiede di nuovo; poi torna al sito.',
  crossDevice:
    'Continui solo se il codice che ha inquadrato è sul suo schermo, in una pagina che ha aperto lei. Non inquadri mai un codice che qualcuno le ha inviato.',
  asks: '{app} chiede',
  askedNow: 'Chiesto meno di un minuto fa',
  asked: {
    one: 'Chiesto {count} minuto fa',
    other: 'Chiesto {count} minuti fa',
  },
  notYou: 'Non ha iniziato lei?',
  notYouText: 'Chiuda questa pagina. Nulla viene condiviso se lei non approva nel suo portafoglio.',
  wallets: 'Apri in un portafoglio',
  openNamed: 'Apri {wallet}',
  openWallet: 'Apri un’app di portafoglio',
  openOtherWallet: 'Apri un’altra app di portafoglio',
  openWebWallet: 'Apri il portafoglio web',
  openAgeApp: 'Apri l’app dell’UE per l’età',
  noneOpened: 'Non si è aperto alcun portafoglio?',
  otherWallets: 'Altri portafogli',
  openEuWallet: 'Apri un portafoglio europeo di identità digitale',
  openHaipWallet: 'Apri un portafoglio a garanzia elevata (HAIP)',
  missing: {
    email:
      'Non ha ancora un indirizzo e-mail verificato nel portafoglio, o non ha un portafoglio? Lo ottenga qui.',
    phone:
      'Non ha ancora un numero di telefono verificato nel portafoglio, o non ha un portafoglio? Lo ottenga qui.',
    either:
      'Non ha ancora un indirizzo e-mail o un numero di telefono verificato nel portafoglio, o non ha un portafoglio? Ne ottenga uno qui; basta uno dei due.',
    login: 'Non ha ancora un accesso anonimo nel portafoglio, o non ha un portafoglio? Ne ottenga uno qui.',
  },
  emailEnough: 'Basta il suo indirizzo e-mail. Può tralasciare il numero di telefono.',
  phoneEnough: 'Basta il suo numero di telefono. Può tralasciare l’indirizzo e-mail.',
  rest: 'Tutto il resto deve essere già nel suo portafoglio.',
  verifyEmail: 'Verifica il mio indirizzo e-mail',
  verifyPhone: 'Verifica il mio numero di telefono',
  getLogin: 'Ottieni un accesso anonimo',
  pick: 'Quale numero le mostra {site}?',
  pickTitle: 'Scelga il numero sul suo schermo',
  pickText: 'È sullo schermo su cui ha inquadrato il codice.',
  pickWarning:
    'Lo scelga solo se è lei ad aver aperto quella pagina. Se qualcuno le ha inviato il codice, o le dice il numero, vuole accedere al suo posto.',
  noNumber: 'Non vedo alcun numero',
  right: 'Torni all’altro schermo',
  rightText: 'Il numero è quello. La pagina su cui ha inquadrato il codice prosegue da sola.',
  wrong: 'Nulla è stato condiviso',
  wrongText: 'Il numero non è stato confermato, quindi la sua risposta non vale.',
  wrongThen:
    'Se ha iniziato lei, torni alla pagina che mostrava il codice e riprovi lì. Se qualcuno le ha inviato il codice, lo ha appena fermato.',
  over: 'Non c’è più nulla da scegliere',
  overText: 'La pagina su cui ha inquadrato il codice dice com’è andata.',
  overThen: 'Per riprovare, ricominci da lì.',
  done: 'Continui sul computer',
  doneText: 'La sua risposta è stata inviata. La pagina su cui ha inquadrato il codice prosegue da sola.',
  close: 'Può chiudere questa pagina.',
  dead: 'Questo link non è più valido',
  deadText:
    'È già stato usato, è stato sostituito da uno più recente o è troppo vecchio. Aprendolo, nulla è stato condiviso.',
  deadThen: 'Per riprovare, torni alla pagina che mostrava il codice o il link.',
  home: 'Registrazione e accesso con il suo portafoglio di identità',
  homeText:
    'I siti usano questo servizio per chiedere al suo portafoglio dati verificati, come il suo indirizzo e-mail. Nulla viene condiviso se lei non approva nel suo portafoglio.',
  homeThen:
    'Un sito l’ha inviata qui? Torni a quel sito e riprovi lì. In questa pagina non c’è nulla da compilare.',
  homeErrors: 'Per sviluppatori: che cosa significano i codici di errore',
  homeApi: 'Per sviluppatori: l’interfaccia (OpenAPI)',
} satisfies LandingWords;
