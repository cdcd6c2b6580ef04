import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Dan is-sit mhux issettjat sew. Jekk jogħġbok, agħti lis-sid tiegħu l-kodiċi ta’ hawn taħt.',
  unknown_scope_request: 'L-ebda talba ma taqbel ma’ din il-paġna.',
  wrong_status: 'It-talba ma tippermettix dan aktar.',
  too_many_renewals: 'Il-link ma jistax jiġġedded aktar.',
  invalid_response_code: 'Il-kodiċi tat-tweġiba hu ħażin, użat jew skadut.',
  presentation_rejected: 'Dak li wriet il-kartiera ma jissodisfax it-talba.',
  credential_over: 'Il-kredenzjal skada jew ġie rtirat. Ikseb wieħed ġdid.',
  label_missing: 'Fil-kredenzjal hemm nieqes valur li s-sit jeħtieġ.',
  number_mismatch: 'In-numru ma ġiex ikkonfermat fuq it-telefon.',
  wallet_clock_skew: 'L-arloġġ tal-apparat tal-kartiera hu ħażin.',
  status_unavailable: 'Il-kredenzjal ma jistax jiġi ċċekkjat bħalissa.',
  wallet_error: 'Il-kartiera ma tistax twieġeb it-talba.',
  too_many_requests: 'Talbiet żejda. Erġa’ pprova aktar tard.',
  server_error: 'Inqalgħet ħsara mhux mistennija fis-servizz.',
  temporarily_unavailable: 'Is-servizz ma jistax iwieġeb bħalissa.',
  invalid_service_response: 'Is-servizz wieġeb xi ħaġa mhux mistennija.',
  expired: 'Ħadd ma approva fil-ħin.',
  code_expired: 'Il-paġna ħadet l-approvazzjoni tard wisq.',
  unknown_return:
    'Dak li wieġbet il-kartiera tiegħek ma beda minn dan il-browser. Mur lura fejn bdejt, jew erġa’ pprova hawn.',
} satisfies ErrorWords;
