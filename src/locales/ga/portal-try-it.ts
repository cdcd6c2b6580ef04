import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Bain triail as',
    text: 'Tosaíonn sé seo fíoriarratas scóipe de chuid d’aipe, in áit do leathanaigh. Freagair le tiachóg é, agus féach gach céim mar a théann sí thar an líonra. Taispeánann tiachóga gurb é seoladh na tairsí atá ag iarraidh.',
    notCounted:
      'Níl triail in aon staitisticí, ní sheolann sí aon rud chuig do webhook agus ní thiceálann sí aon rud ar liosta na gcéimeanna: do do leathanach agus do fhreastalaí féin é sin.',
    forEditors: 'Is féidir le heagarthóirí agus le húinéirí iarratas scóipe a thriail anseo.',
    notAnswerable:
      'Ní féidir le haon eisitheoir a bhfuil muinín ag an tseirbhís seo as an scóip seo a fhreagairt fós.',
    start: 'Tosaigh triail',
    again: 'Bain triail eile as',
    stop: 'Cealaigh an triail',
    scan: 'Scan an cód seo le do ghuthán, nó oscail an nasc ar an ngléas seo.',
    code: 'Cód QR an iarratais scóipe',
    open: 'Oscail ar an ngléas seo',
    match: 'Roghnaigh an uimhir seo ar an ngléas a bhfuil an tiachóg air:',
    steps: 'Cad a tharla',
    sent: 'Iarratas',
    answered: 'Freagra',
    heard: 'Teagmhas ar an sruth',
    masked:
      'Gearrtar rúin agus cóid: feiceann tú conas a thosaíonn agus a chríochnaíonn siad. Ní fhágann rún na haipe an tseirbhís riamh.',
    help: 'Cad is brí leis seo, agus cad atá le déanamh',
    step: {
      create: {
        title: 'Tosaíonn do leathanach iarratas scóipe',
        text: 'Déanann sé rún leathanaigh agus ní sheolann sé ach a hais. Anseo iarrann an tairseach in áit do leathanaigh.',
      },
      follow: {
        title: 'Leanann do leathanach é',
        text: 'Leis an rún leathanaigh osclaíonn sé sruth, agus cloiseann sé faoi gach athrú stádais. Déanann na heilimintí agus an cliant é seo duit.',
      },
      renew: {
        title: 'Athnuaitear an nasc',
        text: 'Níor oscail aon duine in am é, mar sin taispeánann do leathanach cód agus nasc nua. Ní oibríonn na seanchinn a thuilleadh.',
      },
      cancel: {
        title: 'Cealaíonn do leathanach é',
        text: 'Dhún duine an fhuinneog, nó d’fhág sé an leathanach.',
      },
      read: {
        title: 'Léigh tiachóg an t-iarratas',
        text: 'Feiceann an duine cé atá ag iarraidh cad. Faigheann do leathanach an teagmhas read.',
      },
      answered: {
        title: 'D’fhreagair an tiachóg',
        text: 'Seiceáiltear an freagra. Áirítear é nuair a roghnaítear an uimhir ar an ngléas a bhfuil an tiachóg air.',
      },
      approved: {
        title: 'Cheadaigh an duine é',
        text: 'Faigheann do leathanach an teagmhas auth-code-received leis an gcód údaraithe, agus seolann sé an cód chuig do fhreastalaí.',
      },
      denied: {
        title: 'Dhiúltaigh an duine',
        text: 'Faigheann do leathanach an teagmhas user-cancelled. Níor roinneadh aon sonraí.',
      },
      cancelled: {
        title: 'Tá an t-iarratas scóipe cealaithe',
        text: 'Faigheann do leathanach an teagmhas user-cancelled. Ní oibríonn a naisc ná a chóid a thuilleadh.',
      },
      expired: {
        title: 'Tá an t-am thart',
        text: 'Faigheann do leathanach an teagmhas civic-sip-error leis an gcód expired. Tosaigh arís nuair a bheidh tú réidh.',
      },
      failed: {
        title: 'Níor éirigh leis',
        text: 'Faigheann do leathanach an teagmhas civic-sip-error leis an gcód seo.',
      },
      exchange: {
        title: 'Malartaíonn do fhreastalaí an cód údaraithe',
        text: 'Síníonn sé an glao lena eochair phríobháideach agus le rún na haipe; oibríonn cód uair amháin. Anseo rinne an tseirbhís é in áit do fhreastalaí, le heochair a rinneadh don triail seo amháin.',
      },
      refused: {
        title: 'Diúltaíodh don mhalartú',
        text: 'Faigheann do fhreastalaí an earráid seo in áit na sonraí.',
      },
    },
    data: {
      title: 'Tá na sonraí ag do fhreastalaí',
      text: 'Tar éis an síniú a sheiceáil agus an freagra a dhíchriptiú le rún na haipe, is é seo a thugann exchangeCode ar ais.',
      hidden:
        'Tá an tseirbhís seo ag rith beo, mar sin is fíorshonraí duine iad seo: fanann na luachanna sa tseirbhís, agus ní choinnítear in aon áit iad.',
      label: 'Lipéad',
      value: 'Luach',
      isValid: 'Eisitheoir seiceáilte',
      isOwner: 'Sealbhóir seiceáilte',
      yes: 'tá',
      no: 'níl',
      notShown: 'gan taispeáint',
      count: {
        one: 'Tháinig luach amháin ar ais.',
        two: 'Tháinig dhá luach ar ais.',
        few: 'Tháinig {count} luach ar ais.',
        many: 'Tháinig {count} luach ar ais.',
        other: 'Tháinig {count} luach ar ais.',
      },
      requestToken: 'Cad a deir an comhartha iarratais',
      answer: 'Cad a deir an freagra sínithe',
    },
    actions: {
      'app.try': 'Baineadh triail as iarratas scóipe',
      'app.try.exchange': 'Malartaíodh cód trialach',
    },
  },
} satisfies typeof english;
