import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Táto stránka nie je správne nastavená. Oznámte, prosím, jej prevádzkovateľovi kód nižšie.',
  unknown_scope_request: 'K tejto stránke nepatrí žiadna žiadosť.',
  wrong_status: 'Žiadosť to už neumožňuje.',
  too_many_renewals: 'Odkaz už nemožno obnoviť.',
  invalid_response_code: 'Kód odpovede je chybný, použitý alebo neplatný.',
  presentation_rejected: 'To, čo peňaženka ukázala, žiadosti nevyhovuje.',
  credential_over: 'Platnosť osvedčenia sa skončila alebo bolo odvolané. Získajte nové.',
  label_missing: 'V osvedčení chýba údaj, ktorý stránka potrebuje.',
  number_mismatch: 'Číslo nebolo v telefóne potvrdené.',
  wallet_clock_skew: 'Hodiny zariadenia s peňaženkou idú zle.',
  status_unavailable: 'Osvedčenie teraz nemožno overiť.',
  wallet_error: 'Peňaženka nemôže na žiadosť odpovedať.',
  too_many_requests: 'Príliš veľa žiadostí. Skúste to neskôr.',
  server_error: 'V službe nastala neočakávaná chyba.',
  temporarily_unavailable: 'Služba teraz nemôže odpovedať.',
  invalid_service_response: 'Služba odpovedala niečo neočakávané.',
  expired: 'Nikto žiadosť včas neschválil.',
  code_expired: 'Stránka prevzala schválenie príliš neskoro.',
  unknown_return:
    'To, na čo peňaženka odpovedala, sa nezačalo v tomto prehliadači. Vráťte sa tam, kde ste začali, alebo to skúste znova tu.',
} satisfies ErrorWords;
