import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Taispeáin',
    all: 'Gach rud',
    refresh: 'Athnuaigh',
    none: 'Níor tharla aon rud fós.',
    found: {
      one: 'Iontráil amháin.',
      two: 'Dhá iontráil.',
      few: '{count} iontráil.',
      many: '{count} n-iontráil.',
      other: '{count} iontráil.',
    },
    table: 'Gníomhaíocht',
    last: 'Na hiontrálacha is nuaí',
    chart: 'Cé mhéad uair le 30 lá anuas',
    asTable: 'An rud céanna mar thábla',
    count: 'Cé mhéad uair',
    medians: {
      read: 'Léann leath na dtiachóg laistigh de {time}.',
      approved: 'Tagann leath na gceadanna laistigh de {time}.',
      exchanged: 'Tarlaíonn leath na malartuithe laistigh de {time}.',
    },
    advice: {
      origin_not_registered:
        'Níl an leathanach ag {origin} ar an liosta. Cuir le bunúis na haipe seo é, nó oscail an leathanach san áit a bhfuil sé cláraithe.',
      invalid_client:
        'Níor chruthaigh do fhreastalaí gur leatsa é. Seiceáil ID na haipe, an rún agus an eochair phríobháideach.',
      'invalid_client.hmac':
        'Tá rún mícheart á úsáid ag do fhreastalaí. Cuir rún na n-eochracha is nuaí ann.',
      'invalid_client.signature':
        'Tá eochair phríobháideach mhícheart á húsáid ag do fhreastalaí. Cuir an ceann is nuaí ann.',
      'invalid_client.replay':
        'Sheol do fhreastalaí an comhartha iarratais céanna faoi dhó. Bíodh ceann nua sínithe aige do gach iarracht.',
      'invalid_client.aud': 'Ainmníonn do fhreastalaí seirbhís eile. Socraigh seoladh na seirbhíse seo ann.',
      clock_skew: 'Tá clog do fhreastalaí mícheart. Bíodh sé ag leanúint freastalaí ama.',
      invalid_grant:
        'Sheol do fhreastalaí cód atá úsáidte, róshean nó le haip eile. Malartaigh gach cód uair amháin, láithreach.',
      invalid_scope: 'Iarrann do leathanach scóip nó lipéad nach ann dó. Roghnaigh ceann faoi Comhtháthú.',
      no_trusted_issuer:
        'Níl aon eisitheoir iontaofa ann a d’fhéadfadh freagra a thabhairt. Féach faoi Iontaoibh.',
      invalid_return_url:
        'Níl an leathanach fillte ar aon bhunús cláraithe. Cuir a bhunús leis, nó fág return-url ar lár.',
    },
    at: 'Cathain',
    what: 'Cad',
    channel: 'Conas',
    scope: 'Scóip',
    took: 'Tar éis',
    why: 'Earráid',
    kinds: {
      created: 'Iarrtha',
      read: 'Léite ag tiachóg',
      answered: 'Freagartha',
      approved: 'Ceadaithe',
      exchanged: 'Malartaithe',
      denied: 'Diúltaithe',
      cancelled: 'Cealaithe',
      expired: 'As feidhm',
      failed: 'Theip air',
      error: 'Diúltaithe ag an tseirbhís',
    },
    channels: { 'dc-api': 'fuinneog an bhrabhsálaí', qr: 'gléas eile', 'same-device': 'an gléas seo' },
  },
} satisfies typeof english;
