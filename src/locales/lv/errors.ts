import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Šī vietne nav pareizi iestatīta. Lūdzu, nododiet tās īpašniekam zemāk redzamo kodu.',
  unknown_scope_request: 'Šai lapai neatbilst neviens pieprasījums.',
  wrong_status: 'Pieprasījums to vairs neļauj.',
  too_many_renewals: 'Saiti vairs nevar atjaunot.',
  invalid_response_code: 'Atbildes kods ir nepareizs, izmantots vai vairs nav derīgs.',
  presentation_rejected: 'Tas, ko parādīja maks, neatbilst pieprasījumam.',
  credential_over: 'Apliecinājums vairs nav derīgs vai ir atsaukts. Iegūstiet jaunu.',
  label_missing: 'Apliecinājumā trūkst datu, kas vietnei vajadzīgi.',
  number_mismatch: 'Skaitlis tālrunī netika apstiprināts.',
  wallet_clock_skew: 'Ierīcē, kurā ir maks, pulkstenis ir nepareizs.',
  status_unavailable: 'Apliecinājumu pašlaik nevar pārbaudīt.',
  wallet_error: 'Maks nevar atbildēt uz pieprasījumu.',
  too_many_requests: 'Pārāk daudz pieprasījumu. Mēģiniet vēlāk.',
  server_error: 'Pakalpojumā radās negaidīta kļūda.',
  temporarily_unavailable: 'Pakalpojums pašlaik nevar atbildēt.',
  invalid_service_response: 'Pakalpojums atbildēja negaidīti.',
  expired: 'Neviens laikus neapstiprināja.',
  code_expired: 'Lapa pieņēma apstiprinājumu pārāk vēlu.',
  unknown_return:
    'Tas, uz ko atbildēja jūsu maks, nav sākts šajā pārlūkā. Atgriezieties tur, kur sākāt, vai mēģiniet vēlreiz šeit.',
} satisfies ErrorWords;
