import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Tato stránka není správně nastavena. Sdělte prosím jejímu provozovateli kód níže.',
  unknown_scope_request: 'K této stránce nepatří žádná žádost.',
  wrong_status: 'Žádost to už neumožňuje.',
  too_many_renewals: 'Odkaz už nelze obnovit.',
  invalid_response_code: 'Kód odpovědi je chybný, použitý nebo prošlý.',
  presentation_rejected: 'Co peněženka ukázala, žádosti nevyhovuje.',
  credential_over: 'Platnost osvědčení skončila nebo bylo odvoláno. Získejte nové.',
  label_missing: 'V osvědčení chybí údaj, který stránka potřebuje.',
  number_mismatch: 'Číslo nebylo v telefonu potvrzeno.',
  wallet_clock_skew: 'Hodiny zařízení s peněženkou jdou špatně.',
  status_unavailable: 'Osvědčení teď nelze ověřit.',
  wallet_error: 'Peněženka nemůže na žádost odpovědět.',
  too_many_requests: 'Příliš mnoho žádostí. Zkuste to později.',
  server_error: 'Ve službě došlo k neočekávané chybě.',
  temporarily_unavailable: 'Služba teď nemůže odpovědět.',
  invalid_service_response: 'Služba odpověděla něco neočekávaného.',
  expired: 'Nikdo žádost včas neschválil.',
  code_expired: 'Stránka převzala schválení příliš pozdě.',
  unknown_return:
    'To, na co peněženka odpověděla, nezačalo v tomto prohlížeči. Vraťte se tam, kde jste začali, nebo to zkuste znovu zde.',
} satisfies ErrorWords;
