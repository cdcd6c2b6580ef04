import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Ova stranica nije ispravno postavljena. Molimo, njezinu vlasniku dajte kod u nastavku.',
  unknown_scope_request: 'Ovoj stranici ne odgovara nijedan zahtjev.',
  wrong_status: 'Zahtjev to više ne dopušta.',
  too_many_renewals: 'Poveznica se više ne može obnoviti.',
  invalid_response_code: 'Kod odgovora pogrešan je, iskorišten ili istekao.',
  presentation_rejected: 'Ono što je lisnica pokazala ne zadovoljava zahtjev.',
  credential_over: 'Potvrda je istekla ili je povučena. Nabavite novu.',
  label_missing: 'U potvrdi nedostaje podatak koji stranica treba.',
  number_mismatch: 'Broj nije potvrđen na telefonu.',
  wallet_clock_skew: 'Sat uređaja s lisnicom nije točan.',
  status_unavailable: 'Potvrda se trenutačno ne može provjeriti.',
  wallet_error: 'Lisnica ne može odgovoriti na zahtjev.',
  too_many_requests: 'Previše zahtjeva. Pokušajte ponovno poslije.',
  server_error: 'U usluzi je došlo do neočekivane pogreške.',
  temporarily_unavailable: 'Usluga trenutačno ne može odgovoriti.',
  invalid_service_response: 'Usluga je odgovorila nešto neočekivano.',
  expired: 'Nitko nije odobrio na vrijeme.',
  code_expired: 'Stranica je prekasno preuzela odobrenje.',
  unknown_return:
    'Ono na što je vaša lisnica odgovorila nije započeto u ovom pregledniku. Vratite se onamo gdje ste započeli ili pokušajte ponovno ovdje.',
} satisfies ErrorWords;
