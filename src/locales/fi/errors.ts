import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Tämän sivuston asetukset eivät ole kunnossa. Anna alla oleva koodi sen ylläpitäjälle.',
  unknown_scope_request: 'Tälle sivulle ei ole pyyntöä.',
  wrong_status: 'Pyyntö ei enää salli tätä.',
  too_many_renewals: 'Linkkiä ei voi enää uusia.',
  invalid_response_code: 'Vastauskoodi on väärä, käytetty tai vanhentunut.',
  presentation_rejected: 'Lompakon näyttämä ei vastaa pyyntöä.',
  credential_over: 'Todistus on vanhentunut tai peruttu. Hanki uusi.',
  label_missing: 'Todistuksesta puuttuu tieto, jota sivusto tarvitsee.',
  number_mismatch: 'Lukua ei vahvistettu puhelimessa.',
  wallet_clock_skew: 'Lompakon laitteen kello on väärässä ajassa.',
  status_unavailable: 'Todistusta ei voi tarkistaa juuri nyt.',
  wallet_error: 'Lompakko ei voi vastata pyyntöön.',
  too_many_requests: 'Liian monta pyyntöä. Yritä myöhemmin uudelleen.',
  server_error: 'Palvelussa tapahtui odottamaton virhe.',
  temporarily_unavailable: 'Palvelu ei voi vastata juuri nyt.',
  invalid_service_response: 'Palvelu vastasi odottamattomalla tavalla.',
  expired: 'Kukaan ei hyväksynyt ajoissa.',
  code_expired: 'Sivu haki hyväksynnän liian myöhään.',
  unknown_return:
    'Lompakkosi vastaus ei kuulu mihinkään, mikä aloitettiin tässä selaimessa. Palaa sinne, mistä aloitit, tai yritä uudelleen tässä.',
} satisfies ErrorWords;
