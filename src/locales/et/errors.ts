import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'See sait ei ole õigesti seadistatud. Palun andke allolev kood saidi omanikule.',
  unknown_scope_request: 'Sellele lehele ei vasta ükski päring.',
  wrong_status: 'Päring seda enam ei luba.',
  too_many_renewals: 'Linki ei saa enam uuendada.',
  invalid_response_code: 'Vastuse kood on vale, kasutatud või aegunud.',
  presentation_rejected: 'See, mida kukkur näitas, ei vasta päringule.',
  credential_over: 'Tõend on aegunud või tühistatud. Hankige uus.',
  label_missing: 'Tõendis puuduvad andmed, mida sait vajab.',
  number_mismatch: 'Arvu ei kinnitatud telefonis.',
  wallet_clock_skew: 'Kukru seadme kell on vale.',
  status_unavailable: 'Tõendit ei saa praegu kontrollida.',
  wallet_error: 'Kukkur ei saa päringule vastata.',
  too_many_requests: 'Liiga palju päringuid. Proovige hiljem uuesti.',
  server_error: 'Teenuses tekkis ootamatu viga.',
  temporarily_unavailable: 'Teenus ei saa praegu vastata.',
  invalid_service_response: 'Teenus vastas midagi ootamatut.',
  expired: 'Keegi ei kiitnud õigel ajal heaks.',
  code_expired: 'Leht võttis heakskiidu vastu liiga hilja.',
  unknown_return:
    'See, millele teie kukkur vastas, ei alanud selles brauseris. Minge tagasi sinna, kus alustasite, või proovige siin uuesti.',
} satisfies ErrorWords;
