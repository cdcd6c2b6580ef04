import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Deze site is niet goed ingesteld. Geef de beheerder de code hieronder door.',
  unknown_scope_request: 'Bij deze pagina hoort geen verzoek.',
  wrong_status: 'Het verzoek staat dit niet meer toe.',
  too_many_renewals: 'De link kan niet meer worden vernieuwd.',
  invalid_response_code: 'De antwoordcode is onjuist, gebruikt of verlopen.',
  presentation_rejected: 'Wat de wallet toonde, voldoet niet aan het verzoek.',
  credential_over: 'Het bewijs is verlopen of ingetrokken. Haal een nieuw bewijs op.',
  label_missing: 'In het bewijs ontbreekt een gegeven dat de site nodig heeft.',
  number_mismatch: 'Het getal is niet bevestigd op de telefoon.',
  wallet_clock_skew: 'De klok van het apparaat met de wallet loopt niet goed.',
  status_unavailable: 'Het bewijs kan nu niet worden gecontroleerd.',
  wallet_error: 'De wallet kan het verzoek niet beantwoorden.',
  too_many_requests: 'Te veel verzoeken. Probeer het later opnieuw.',
  server_error: 'Er is een onverwachte fout in de dienst opgetreden.',
  temporarily_unavailable: 'De dienst kan nu niet antwoorden.',
  invalid_service_response: 'De dienst gaf een onverwacht antwoord.',
  expired: 'Niemand heeft op tijd goedgekeurd.',
  code_expired: 'De pagina haalde de goedkeuring te laat op.',
  unknown_return:
    'Wat uw wallet beantwoordde, is niet in deze browser begonnen. Ga terug naar waar u begon of probeer het hier opnieuw.',
} satisfies ErrorWords;
