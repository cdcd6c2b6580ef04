import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Prova',
    text: 'Det här startar en riktig scope-begäran för din app, i stället för din sida. Besvara den med en plånbok och se varje steg så som det skickas. Plånböcker visar portalens adress som den som frågar.',
    notCounted:
      'En provkörning ingår inte i någon statistik, skickar inget till din webhook och bockar inte av något på checklistan: det är till för din egen sida och backend.',
    forEditors: 'Redigerare och ägare kan prova en scope-begäran här.',
    notAnswerable: 'Ingen utfärdare som tjänsten litar på kan besvara det här scopet än.',
    start: 'Starta en provkörning',
    again: 'Försök igen',
    stop: 'Avbryt provkörningen',
    scan: 'Skanna koden med telefonen, eller öppna länken på den här enheten.',
    code: 'QR-kod för scope-begäran',
    open: 'Öppna på den här enheten',
    match: 'Välj det här talet på enheten med plånboken:',
    steps: 'Vad som har hänt',
    sent: 'Begäran',
    answered: 'Svar',
    heard: 'Händelse i strömmen',
    masked:
      'Hemligheter och koder är avkortade: du ser hur de börjar och slutar. Appens hemlighet lämnar aldrig tjänsten.',
    help: 'Vad det betyder, och vad du kan göra',
    step: {
      create: {
        title: 'Din sida startar en scope-begäran',
        text: 'Den skapar en sidhemlighet och skickar bara dess hash. Här frågar portalen i stället för din sida.',
      },
      follow: {
        title: 'Din sida följer den',
        text: 'Med sidhemligheten öppnar den en ström och får veta varje ändring av status. Elementen och klienten gör det åt dig.',
      },
      renew: {
        title: 'Länken förnyas',
        text: 'Ingen har öppnat den i tid, så din sida visar en ny kod och länk. De gamla fungerar inte längre.',
      },
      cancel: { title: 'Din sida avbryter', text: 'Någon har stängt dialogen, eller lämnat sidan.' },
      read: {
        title: 'En plånbok har läst begäran',
        text: 'Personen ser vem som ber om vad. Din sida får händelsen read.',
      },
      answered: {
        title: 'Plånboken har svarat',
        text: 'Svaret är kontrollerat. Det gäller när talet har valts på enheten med plånboken.',
      },
      approved: {
        title: 'Personen har godkänt',
        text: 'Din sida får händelsen auth-code-received med auktoriseringskoden, och skickar koden till din backend.',
      },
      denied: {
        title: 'Personen har nekat',
        text: 'Din sida får händelsen user-cancelled. Inga uppgifter delades.',
      },
      cancelled: {
        title: 'Scope-begäran är avbruten',
        text: 'Din sida får händelsen user-cancelled. Dess länkar och koder fungerar inte längre.',
      },
      expired: {
        title: 'Tiden är ute',
        text: 'Din sida får händelsen civic-sip-error med koden expired. Börja om när du är redo.',
      },
      failed: {
        title: 'Det fungerade inte',
        text: 'Din sida får händelsen civic-sip-error med den här koden.',
      },
      exchange: {
        title: 'Din backend byter in auktoriseringskoden',
        text: 'Den undertecknar anropet med sin privata nyckel och appens hemlighet; en kod fungerar en gång. Här gjorde tjänsten det i stället för din backend, med en nyckel som skapades bara för den här provkörningen.',
      },
      refused: {
        title: 'Utbytet avvisades',
        text: 'Din backend får det här felet i stället för uppgifterna.',
      },
    },
    data: {
      title: 'Din backend har uppgifterna',
      text: 'Med kontrollerad signatur och dekrypterat med appens hemlighet är det här vad exchangeCode returnerar.',
      hidden:
        'Tjänsten körs skarpt, så det här är en persons riktiga uppgifter: värdena stannar i tjänsten, och sparas ingenstans.',
      label: 'Etikett',
      value: 'Värde',
      isValid: 'Utfärdaren kontrollerad',
      isOwner: 'Innehavaren kontrollerad',
      yes: 'ja',
      no: 'nej',
      notShown: 'visas inte',
      count: { one: 'Ett värde har kommit tillbaka.', other: '{count} värden har kommit tillbaka.' },
      requestToken: 'Vad begärandetoken säger',
      answer: 'Vad det undertecknade svaret säger',
    },
    actions: {
      'app.try': 'Provade en scope-begäran',
      'app.try.exchange': 'Bytte in koden från en provkörning',
    },
  },
} satisfies typeof english;
