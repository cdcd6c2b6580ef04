import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Încercați',
    text: 'Aici pornește o cerere de scope reală a aplicației, în locul paginii dumneavoastră. Răspundeți cu un portofel și vedeți fiecare pas așa cum este transmis. Portofelele arată adresa portalului ca fiind cea care cere.',
    notCounted:
      'O încercare nu intră în nicio statistică, nu trimite nimic la webhook și nu bifează nimic în lista de pași: aceasta ține de pagina și de backendul dumneavoastră.',
    forEditors: 'Editorii și proprietarii pot încerca aici o cerere de scope.',
    notAnswerable:
      'Niciun emitent în care acest serviciu are încredere nu poate răspunde încă la acest scope.',
    start: 'Porniți o încercare',
    again: 'Încercați din nou',
    stop: 'Anulați încercarea',
    scan: 'Scanați acest cod cu telefonul sau deschideți linkul pe acest dispozitiv.',
    code: 'Codul QR al cererii de scope',
    open: 'Deschideți pe acest dispozitiv',
    match: 'Alegeți acest număr pe dispozitivul cu portofelul:',
    steps: 'Ce s-a întâmplat',
    sent: 'Cerere',
    answered: 'Răspuns',
    heard: 'Eveniment în flux',
    masked:
      'Secretele și codurile sunt scurtate: vedeți cum încep și cum se termină. Secretul aplicației nu părăsește niciodată serviciul.',
    help: 'Ce înseamnă și ce este de făcut',
    step: {
      create: {
        title: 'Pagina dumneavoastră începe o cerere de scope',
        text: 'Creează un secret al paginii și trimite numai hash-ul lui. Aici cere portalul, în locul paginii.',
      },
      follow: {
        title: 'Pagina dumneavoastră o urmărește',
        text: 'Cu secretul paginii deschide un flux și află despre fiecare schimbare de stare. Elementele și clientul fac acest lucru pentru dumneavoastră.',
      },
      renew: {
        title: 'Linkul se reînnoiește',
        text: 'Nimeni nu l-a deschis la timp, așa că pagina afișează un cod și un link noi. Cele vechi nu mai funcționează.',
      },
      cancel: {
        title: 'Pagina dumneavoastră anulează',
        text: 'Cineva a închis fereastra sau a părăsit pagina.',
      },
      read: {
        title: 'Un portofel a citit cererea',
        text: 'Persoana vede cine ce cere. Pagina primește evenimentul read.',
      },
      answered: {
        title: 'Portofelul a răspuns',
        text: 'Răspunsul este verificat. Contează după ce numărul este ales pe dispozitivul cu portofelul.',
      },
      approved: {
        title: 'Persoana a aprobat',
        text: 'Pagina primește evenimentul auth-code-received cu codul de autorizare și trimite codul backendului.',
      },
      denied: {
        title: 'Persoana a refuzat',
        text: 'Pagina primește evenimentul user-cancelled. Nu s-au transmis date.',
      },
      cancelled: {
        title: 'Cererea de scope a fost anulată',
        text: 'Pagina primește evenimentul user-cancelled. Linkurile și codurile cererii nu mai funcționează.',
      },
      expired: {
        title: 'Timpul a expirat',
        text: 'Pagina primește evenimentul civic-sip-error cu codul expired. Începeți din nou când doriți.',
      },
      failed: {
        title: 'Nu a funcționat',
        text: 'Pagina primește evenimentul civic-sip-error cu acest cod.',
      },
      exchange: {
        title: 'Backendul dumneavoastră schimbă codul de autorizare',
        text: 'Semnează apelul cu cheia lui privată și cu secretul aplicației; un cod funcționează o dată. Aici a făcut acest lucru serviciul, în locul backendului, cu o cheie creată numai pentru această încercare.',
      },
      refused: {
        title: 'Schimbul a fost refuzat',
        text: 'Backendul primește această eroare în locul datelor.',
      },
    },
    data: {
      title: 'Backendul dumneavoastră are datele',
      text: 'Cu semnătura verificată și decriptat cu secretul aplicației, acesta este rezultatul funcției exchangeCode.',
      hidden:
        'Acest serviciu este în producție, deci acestea sunt date reale ale unei persoane: valorile rămân la serviciu și nu se păstrează nicăieri.',
      label: 'Etichetă',
      value: 'Valoare',
      isValid: 'Emitent verificat',
      isOwner: 'Titular verificat',
      yes: 'da',
      no: 'nu',
      notShown: 'neafișată',
      count: {
        one: 'S-a întors o valoare.',
        few: 'S-au întors {count} valori.',
        other: 'S-au întors {count} de valori.',
      },
      requestToken: 'Ce spune tokenul de cerere',
      answer: 'Ce spune răspunsul semnat',
    },
    actions: {
      'app.try': 'Cerere de scope încercată',
      'app.try.exchange': 'Codul unei încercări schimbat',
    },
  },
} satisfies typeof english;
