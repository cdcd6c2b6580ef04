import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Ši svetainė netinkamai sukonfigūruota. Perduokite toliau pateiktą kodą jos savininkui.',
  unknown_scope_request: 'Šiam puslapiui jokio prašymo nėra.',
  wrong_status: 'Prašymas to nebeleidžia.',
  too_many_renewals: 'Nuorodos atnaujinti nebegalima.',
  invalid_response_code: 'Atsakymo kodas neteisingas, panaudotas arba nebegalioja.',
  presentation_rejected: 'Tai, ką parodė dėklė, neatitinka prašymo.',
  credential_over: 'Liudijimas nebegalioja arba buvo atšauktas. Gaukite naują.',
  label_missing: 'Liudijime trūksta duomenų, kurių reikia svetainei.',
  number_mismatch: 'Skaičius telefone nebuvo patvirtintas.',
  wallet_clock_skew: 'Įrenginio, kuriame yra dėklė, laikrodis rodo neteisingai.',
  status_unavailable: 'Liudijimo šiuo metu negalima patikrinti.',
  wallet_error: 'Dėklė negali atsakyti į prašymą.',
  too_many_requests: 'Per daug prašymų. Bandykite vėliau.',
  server_error: 'Paslaugoje įvyko netikėta klaida.',
  temporarily_unavailable: 'Paslauga šiuo metu negali atsakyti.',
  invalid_service_response: 'Paslauga atsakė netikėtai.',
  expired: 'Niekas laiku nepatvirtino.',
  code_expired: 'Puslapis per vėlai priėmė patvirtinimą.',
  unknown_return:
    'Tai, į ką atsakė jūsų dėklė, pradėta ne šioje naršyklėje. Grįžkite ten, kur pradėjote, arba bandykite dar kartą čia.',
} satisfies ErrorWords;
