import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Izmēģināt',
    text: 'Te jūsu lapas vietā tiek sākts īsts jūsu lietotnes tvēruma pieprasījums. Atbildiet ar maku un redziet katru soli tā, kā tas tiek sūtīts tīklā. Maki rāda, ka lūdz portāla adrese.',
    notCounted:
      'Mēģinājums netiek ieskaitīts statistikā, neko nesūta jūsu tīmekļa āķim un neko neatzīmē soļu sarakstā: tas ir jūsu pašu lapai un serverim.',
    forEditors: 'Tvēruma pieprasījumu šeit var izmēģināt redaktori un īpašnieki.',
    notAnswerable: 'Neviens izdevējs, kam šis pakalpojums uzticas, vēl nevar atbildēt uz šo tvērumu.',
    start: 'Sākt mēģinājumu',
    again: 'Mēģināt vēlreiz',
    stop: 'Atcelt mēģinājumu',
    scan: 'Skenējiet šo kodu ar tālruni vai atveriet saiti šajā ierīcē.',
    code: 'Tvēruma pieprasījuma QR kods',
    open: 'Atvērt šajā ierīcē',
    match: 'Ierīcē ar maku izvēlieties šo skaitli:',
    steps: 'Kas notika',
    sent: 'Pieprasījums',
    answered: 'Atbilde',
    heard: 'Notikums straumē',
    masked:
      'Noslēpumi un kodi ir saīsināti: redzat to sākumu un beigas. Lietotnes noslēpums nekad neatstāj pakalpojumu.',
    help: 'Ko tas nozīmē un ko darīt',
    step: {
      create: {
        title: 'Jūsu lapa sāk tvēruma pieprasījumu',
        text: 'Tā izveido lapas noslēpumu un nosūta tikai tā jaucējvērtību. Te jūsu lapas vietā lūdz portāls.',
      },
      follow: {
        title: 'Jūsu lapa tam seko',
        text: 'Ar lapas noslēpumu tā atver straumi un uzzina par katru stāvokļa maiņu. Elementi un klients to dara jūsu vietā.',
      },
      renew: {
        title: 'Saite ir atjaunota',
        text: 'Neviens to laikus neatvēra, tāpēc jūsu lapa rāda jaunu kodu un saiti. Vecie vairs nedarbojas.',
      },
      cancel: { title: 'Jūsu lapa atceļ', text: 'Kāds aizvēra logu vai izgāja no lapas.' },
      read: {
        title: 'Maks ir nolasījis pieprasījumu',
        text: 'Cilvēks redz, kas ko lūdz. Jūsu lapa saņem notikumu read.',
      },
      answered: {
        title: 'Maks ir atbildējis',
        text: 'Atbilde tiek pārbaudīta. Tā der, kad ierīcē ar maku ir izvēlēts skaitlis.',
      },
      approved: {
        title: 'Cilvēks ir apstiprinājis',
        text: 'Jūsu lapa saņem notikumu auth-code-received ar autorizācijas kodu un nosūta kodu jūsu serverim.',
      },
      denied: {
        title: 'Cilvēks ir atteicies',
        text: 'Jūsu lapa saņem notikumu user-cancelled. Nekādi dati nav nodoti.',
      },
      cancelled: {
        title: 'Tvēruma pieprasījums ir atcelts',
        text: 'Jūsu lapa saņem notikumu user-cancelled. Tā saites un kodi vairs nedarbojas.',
      },
      expired: {
        title: 'Laiks ir beidzies',
        text: 'Jūsu lapa saņem notikumu civic-sip-error ar kodu expired. Sāciet no jauna, kad esat gatavs.',
      },
      failed: {
        title: 'Tas neizdevās',
        text: 'Jūsu lapa saņem notikumu civic-sip-error ar šo kodu.',
      },
      exchange: {
        title: 'Jūsu serveris apmaina autorizācijas kodu',
        text: 'Tas paraksta izsaukumu ar savu privāto atslēgu un lietotnes noslēpumu; kods der vienreiz. Te jūsu servera vietā to izdarīja pakalpojums, ar atslēgu, kas izveidota tikai šim mēģinājumam.',
      },
      refused: {
        title: 'Apmaiņa ir noraidīta',
        text: 'Datu vietā jūsu serveris saņem šo kļūdu.',
      },
    },
    data: {
      title: 'Jūsu serverim ir dati',
      text: 'Kad paraksts ir pārbaudīts un atbilde atšifrēta ar lietotnes noslēpumu, exchangeCode atgriež šo.',
      hidden:
        'Šis pakalpojums darbojas īstā režīmā, tāpēc tie ir īsti cilvēka dati: vērtības paliek pakalpojumā un nekur netiek glabātas.',
      label: 'Etiķete',
      value: 'Vērtība',
      isValid: 'Izdevējs pārbaudīts',
      isOwner: 'Turētājs pārbaudīts',
      yes: 'jā',
      no: 'nē',
      notShown: 'netiek rādīts',
      count: {
        zero: 'Saņemts {count} vērtību.',
        one: 'Saņemta {count} vērtība.',
        other: 'Saņemtas {count} vērtības.',
      },
      requestToken: 'Kas teikts pieprasījuma marķierī',
      answer: 'Kas teikts parakstītajā atbildē',
    },
    actions: {
      'app.try': 'Izmēģināts tvēruma pieprasījums',
      'app.try.exchange': 'Apmainīts mēģinājuma kods',
    },
  },
} satisfies typeof english;
