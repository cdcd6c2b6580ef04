import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Níl an suíomh seo socraithe i gceart. Tabhair an cód thíos dá úinéir, le do thoil.',
  unknown_scope_request: 'Níl aon iarratas ann don leathanach seo.',
  wrong_status: 'Ní cheadaíonn an t-iarratas é seo a thuilleadh.',
  too_many_renewals: 'Ní féidir an nasc a athnuachan a thuilleadh.',
  invalid_response_code: 'Tá an cód freagartha mícheart, úsáidte nó as feidhm.',
  presentation_rejected: 'Ní shásaíonn an méid a thaispeáin an tiachóg an t-iarratas.',
  credential_over: 'Tá an dintiúr as feidhm nó tarraingíodh siar é. Faigh ceann nua.',
  label_missing: 'Tá sonra in easnamh sa dintiúr atá ag teastáil ón suíomh.',
  number_mismatch: 'Níor deimhníodh an uimhir ar an nguthán.',
  wallet_clock_skew: 'Tá clog ghléas na tiachóige mícheart.',
  status_unavailable: 'Ní féidir an dintiúr a sheiceáil faoi láthair.',
  wallet_error: 'Ní féidir leis an tiachóg an t-iarratas a fhreagairt.',
  too_many_requests: 'An iomarca iarratas. Bain triail eile as ar ball.',
  server_error: 'Tharla earráid gan choinne sa tseirbhís.',
  temporarily_unavailable: 'Ní féidir leis an tseirbhís freagra a thabhairt faoi láthair.',
  invalid_service_response: 'Thug an tseirbhís freagra nach rabhthas ag súil leis.',
  expired: 'Níor cheadaigh aon duine é in am.',
  code_expired: 'Fuair an leathanach an cead rómhall.',
  unknown_return:
    'Níor tosaíodh sa bhrabhsálaí seo an rud a d’fhreagair do thiachóg. Téigh ar ais go dtí an áit ar thosaigh tú, nó bain triail eile as anseo.',
} satisfies ErrorWords;
