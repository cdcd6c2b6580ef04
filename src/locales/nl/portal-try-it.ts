import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Uitproberen',
    text: 'Dit start een echt scopeverzoek van uw app, in plaats van uw pagina. Beantwoord het met een wallet, en zie elke stap zoals die over de lijn gaat. Wallets tonen het adres van het portaal als wie vraagt.',
    notCounted:
      'Een proef staat in geen statistiek, stuurt niets naar uw webhook en vinkt niets af op de checklist: die is voor uw eigen pagina en back-end.',
    forEditors: 'Bewerkers en eigenaars kunnen hier een scopeverzoek uitproberen.',
    notAnswerable: 'Geen uitgever die deze dienst vertrouwt, kan deze scope al beantwoorden.',
    start: 'Een proef starten',
    again: 'Opnieuw proberen',
    stop: 'Proef annuleren',
    scan: 'Scan deze code met uw telefoon, of open de link op dit apparaat.',
    code: 'QR-code van het scopeverzoek',
    open: 'Op dit apparaat openen',
    match: 'Kies dit getal op het apparaat met de wallet:',
    steps: 'Wat er is gebeurd',
    sent: 'Verzoek',
    answered: 'Antwoord',
    heard: 'Gebeurtenis op de stream',
    masked:
      'Geheimen en codes zijn ingekort: u ziet hoe ze beginnen en eindigen. Het geheim van de app verlaat de dienst nooit.',
    help: 'Wat dit betekent, en wat te doen',
    step: {
      create: {
        title: 'Uw pagina start een scopeverzoek',
        text: 'Die maakt een paginageheim en stuurt alleen de hash ervan. Hier vraagt het portaal in plaats van uw pagina.',
      },
      follow: {
        title: 'Uw pagina volgt het',
        text: 'Met het paginageheim opent die een stream, en hoort van elke statuswijziging. De elementen en de client doen dit voor u.',
      },
      renew: {
        title: 'De link wordt vernieuwd',
        text: 'Niemand heeft hem op tijd geopend, dus uw pagina toont een nieuwe code en link. De oude werken niet meer.',
      },
      cancel: {
        title: 'Uw pagina annuleert',
        text: 'Iemand heeft het venster gesloten of de pagina verlaten.',
      },
      read: {
        title: 'Een wallet heeft het verzoek gelezen',
        text: 'De persoon ziet wie waarom vraagt. Uw pagina krijgt de gebeurtenis read.',
      },
      answered: {
        title: 'De wallet heeft geantwoord',
        text: 'Het antwoord is gecontroleerd. Het telt zodra het getal is gekozen op het apparaat met de wallet.',
      },
      approved: {
        title: 'De persoon heeft goedgekeurd',
        text: 'Uw pagina krijgt de gebeurtenis auth-code-received met de autorisatiecode, en stuurt de code naar uw back-end.',
      },
      denied: {
        title: 'De persoon heeft het verzoek afgewezen',
        text: 'Uw pagina krijgt de gebeurtenis user-cancelled. Er zijn geen gegevens gedeeld.',
      },
      cancelled: {
        title: 'Het scopeverzoek is geannuleerd',
        text: 'Uw pagina krijgt de gebeurtenis user-cancelled. Links en codes van het verzoek werken niet meer.',
      },
      expired: {
        title: 'De tijd is om',
        text: 'Uw pagina krijgt de gebeurtenis civic-sip-error met de code expired. Begin opnieuw als u zover bent.',
      },
      failed: {
        title: 'Het is niet gelukt',
        text: 'Uw pagina krijgt de gebeurtenis civic-sip-error met deze code.',
      },
      exchange: {
        title: 'Uw back-end wisselt de autorisatiecode in',
        text: 'Die ondertekent de aanroep met zijn privésleutel en het geheim van de app; een code werkt één keer. Hier deed de dienst dat in plaats van uw back-end, met een sleutel die alleen voor deze proef is gemaakt.',
      },
      refused: {
        title: 'De uitwisseling is geweigerd',
        text: 'Uw back-end krijgt deze fout in plaats van de gegevens.',
      },
    },
    data: {
      title: 'Uw back-end heeft de gegevens',
      text: 'Met gecontroleerde handtekening en ontsleuteld met het geheim van de app: dit geeft exchangeCode terug.',
      hidden:
        'Deze dienst draait live, dus dit zijn echte gegevens van een persoon: de waarden blijven in de dienst en worden nergens bewaard.',
      label: 'Label',
      value: 'Waarde',
      isValid: 'Uitgever gecontroleerd',
      isOwner: 'Houder gecontroleerd',
      yes: 'ja',
      no: 'nee',
      notShown: 'niet getoond',
      count: {
        one: 'Er is één waarde teruggekomen.',
        other: 'Er zijn {count} waarden teruggekomen.',
      },
      requestToken: 'Wat het verzoektoken zegt',
      answer: 'Wat het ondertekende antwoord zegt',
    },
    actions: {
      'app.try': 'Scopeverzoek uitgeprobeerd',
      'app.try.exchange': 'Code van een proef ingewisseld',
    },
  },
} satisfies typeof english;
