import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Ez az oldal nincs megfelelően beállítva. Kérjük, adja meg az alábbi kódot az üzemeltetőjének.',
  unknown_scope_request: 'Ehhez az oldalhoz nem tartozik kérés.',
  wrong_status: 'A kérés ezt már nem engedi.',
  too_many_renewals: 'A linket már nem lehet megújítani.',
  invalid_response_code: 'A válaszkód hibás, felhasznált vagy lejárt.',
  presentation_rejected: 'Amit a tárca mutatott, nem felel meg a kérésnek.',
  credential_over: 'Az igazolás lejárt vagy visszavonták. Szerezzen be újat.',
  label_missing: 'Az igazolásból hiányzik egy adat, amelyre az oldalnak szüksége van.',
  number_mismatch: 'A számot nem erősítették meg a telefonon.',
  wallet_clock_skew: 'A tárca eszközének órája rosszul jár.',
  status_unavailable: 'Az igazolást most nem lehet ellenőrizni.',
  wallet_error: 'A tárca nem tud válaszolni a kérésre.',
  too_many_requests: 'Túl sok kérés. Próbálja újra később.',
  server_error: 'Váratlan hiba történt a szolgáltatásban.',
  temporarily_unavailable: 'A szolgáltatás most nem tud válaszolni.',
  invalid_service_response: 'A szolgáltatás váratlan választ adott.',
  expired: 'Senki sem hagyta jóvá időben.',
  code_expired: 'Az oldal túl későn vette át a jóváhagyást.',
  unknown_return:
    'Amire a tárcája válaszolt, nem ebben a böngészőben kezdődött. Menjen vissza oda, ahol elkezdte, vagy próbálja újra itt.',
} satisfies ErrorWords;
