import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Afișați',
    all: 'Tot',
    refresh: 'Actualizați',
    none: 'Încă nu s-a întâmplat nimic.',
    found: { one: 'O intrare.', few: '{count} intrări.', other: '{count} de intrări.' },
    table: 'Activitate',
    last: 'Cele mai noi intrări',
    chart: 'De câte ori în ultimele 30 de zile',
    asTable: 'Același lucru ca tabel',
    count: 'De câte ori',
    medians: {
      read: 'Jumătate dintre portofele citesc în {time}.',
      approved: 'Jumătate dintre aprobări vin în {time}.',
      exchanged: 'Jumătate dintre schimburi au loc în {time}.',
    },
    advice: {
      origin_not_registered:
        'Pagina de la {origin} nu este pe listă. Adăugați-o la originile acestei aplicații sau deschideți pagina acolo unde este înregistrată.',
      invalid_client:
        'Backendul nu a dovedit că este al dumneavoastră. Verificați ID-ul aplicației, secretul și cheia privată.',
      'invalid_client.hmac':
        'Backendul folosește un secret greșit. Puneți în el secretul din cele mai noi chei.',
      'invalid_client.signature':
        'Backendul folosește o cheie privată greșită. Puneți în el cheia privată cea mai nouă.',
      'invalid_client.replay':
        'Backendul a trimis de două ori același token de cerere. Trebuie să semneze unul nou la fiecare încercare.',
      'invalid_client.aud': 'Backendul indică alt serviciu. Setați în el adresa acestui serviciu.',
      clock_skew: 'Ceasul backendului nu este potrivit. Sincronizați-l cu un server de timp.',
      invalid_grant:
        'Backendul a trimis un cod care a fost folosit, este prea vechi sau aparține altei aplicații. Schimbați fiecare cod o singură dată, imediat.',
      invalid_scope: 'Pagina cere un scope sau o etichetă care nu există. Alegeți în secțiunea Integrare.',
      no_trusted_issuer:
        'Niciun emitent care ar putea răspunde nu este de încredere. Vedeți secțiunea Încredere.',
      invalid_return_url:
        'Pagina de revenire nu se află la nicio origine înregistrată. Adăugați originea ei sau omiteți return-url.',
    },
    at: 'Când',
    what: 'Ce',
    channel: 'Cum',
    scope: 'Scope',
    took: 'După',
    why: 'Eroare',
    kinds: {
      created: 'Cerut',
      read: 'Citit de un portofel',
      answered: 'Răspuns primit',
      approved: 'Aprobat',
      exchanged: 'Schimbat',
      denied: 'Refuzat',
      cancelled: 'Anulat',
      expired: 'Expirat',
      failed: 'Eșuat',
      error: 'Respins de serviciu',
    },
    channels: { 'dc-api': 'fereastra browserului', qr: 'alt dispozitiv', 'same-device': 'acest dispozitiv' },
  },
} satisfies typeof english;
