import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Ta stran ni pravilno nastavljena. Prosimo, njenemu lastniku sporočite spodnjo kodo.',
  unknown_scope_request: 'Tej strani ne ustreza nobena zahteva.',
  wrong_status: 'Zahteva tega ne dopušča več.',
  too_many_renewals: 'Povezave ni več mogoče obnoviti.',
  invalid_response_code: 'Koda odgovora je napačna, porabljena ali potekla.',
  presentation_rejected: 'Kar je pokazala denarnica, ne ustreza zahtevi.',
  credential_over: 'Potrdilo je poteklo ali je bilo preklicano. Pridobite novo.',
  label_missing: 'V potrdilu manjka podatek, ki ga stran potrebuje.',
  number_mismatch: 'Številka v telefonu ni bila potrjena.',
  wallet_clock_skew: 'Ura naprave z denarnico ni točna.',
  status_unavailable: 'Potrdila trenutno ni mogoče preveriti.',
  wallet_error: 'Denarnica ne more odgovoriti na zahtevo.',
  too_many_requests: 'Preveč zahtev. Poskusite znova pozneje.',
  server_error: 'V storitvi je prišlo do nepričakovane napake.',
  temporarily_unavailable: 'Storitev trenutno ne more odgovoriti.',
  invalid_service_response: 'Storitev je odgovorila nekaj nepričakovanega.',
  expired: 'Nihče ni pravočasno odobril.',
  code_expired: 'Stran je odobritev prevzela prepozno.',
  unknown_return:
    'To, na kar je vaša denarnica odgovorila, se ni začelo v tem brskalniku. Vrnite se tja, kjer ste začeli, ali poskusite znova tukaj.',
} satisfies ErrorWords;
