import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Tonen',
    all: 'Alles',
    refresh: 'Vernieuwen',
    none: 'Er is nog niets gebeurd.',
    found: { one: 'Eén regel.', other: '{count} regels.' },
    table: 'Activiteit',
    last: 'De nieuwste regels',
    chart: 'Hoe vaak in de laatste 30 dagen',
    asTable: 'Hetzelfde als tabel',
    count: 'Hoe vaak',
    medians: {
      read: 'De helft van de wallets leest binnen {time}.',
      approved: 'De helft van de goedkeuringen komt binnen {time}.',
      exchanged: 'De helft van de uitwisselingen komt binnen {time}.',
    },
    advice: {
      origin_not_registered:
        'De pagina op {origin} staat niet op de lijst. Voeg die toe aan de origins van deze app, of open de pagina waar die geregistreerd is.',
      invalid_client:
        'Uw back-end heeft niet bewezen dat die van u is. Controleer de app-ID, het geheim en de privésleutel.',
      'invalid_client.hmac':
        'Uw back-end gebruikt een verkeerd geheim. Zet er het geheim van de nieuwste sleutels in.',
      'invalid_client.signature':
        'Uw back-end gebruikt een verkeerde privésleutel. Zet er die van de nieuwste sleutels in.',
      'invalid_client.replay':
        'Uw back-end heeft hetzelfde verzoektoken twee keer gestuurd. Laat die er bij elke poging een nieuw ondertekenen.',
      'invalid_client.aud': 'Uw back-end noemt een andere dienst. Stel er het adres van deze dienst in.',
      clock_skew: 'De klok van uw back-end loopt niet gelijk. Laat die een tijdserver volgen.',
      invalid_grant:
        'Uw back-end heeft een code gestuurd die gebruikt is, te oud is of bij een andere app hoort. Wissel elke code één keer in, meteen.',
      invalid_scope: 'Uw pagina vraagt om een scope of label dat niet bestaat. Kies er een onder Integratie.',
      no_trusted_issuer: 'Geen uitgever die zou kunnen antwoorden, wordt vertrouwd. Kijk onder Vertrouwen.',
      invalid_return_url:
        'De pagina om naar terug te gaan staat op geen geregistreerde origin. Voeg die origin toe, of laat return-url weg.',
    },
    at: 'Wanneer',
    what: 'Wat',
    channel: 'Hoe',
    scope: 'Scope',
    took: 'Na',
    why: 'Fout',
    kinds: {
      created: 'Gevraagd',
      read: 'Door een wallet gelezen',
      answered: 'Beantwoord',
      approved: 'Goedgekeurd',
      exchanged: 'Ingewisseld',
      denied: 'Afgewezen',
      cancelled: 'Geannuleerd',
      expired: 'Verlopen',
      failed: 'Mislukt',
      error: 'Door de dienst geweigerd',
    },
    channels: { 'dc-api': 'venster van de browser', qr: 'ander apparaat', 'same-device': 'dit apparaat' },
  },
} satisfies typeof english;
