import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Oibriú',
  text: 'Conas atá ag éirí leis an tsuiteáil, agus cad a mbeidh aird de dhíth air go luath.',

  expiries: {
    title: 'Cad a chríochnaíonn cathain',
    text: 'An chéad cheann a chríochnóidh, tagann sé ar dtús.',
    none: 'Ní chríochnaíonn aon rud anseo.',
    ends: 'críochnaíonn {date}',
    renews: 'níl aon rud le déanamh',
    levels: { ok: 'i gceart', warning: 'go luath', problem: 'críochnaithe' },
    kinds: {
      own: 'Teastas aipe',
      imported: 'Teastas iompórtáilte aipe',
      authority: 'Údarás theastas aipe',
      google: 'Teastas aipe ag Google',
      apple: 'Teastas aipe ag Apple',
      registration: 'Clárú aipe',
      'app-key': 'Seaneochracha aipe',
      anchor: 'Teastas eisitheora iontaofa',
      list: 'Liosta iontaoibhe',
      'signing-key': 'Seaneochair sínithe: de dhíth go dtí sin',
      tls: 'Teastas TLS',
      invitation: 'Cuireadh chuig an tairseach',
    },
  },

  doctor: {
    title: 'Dochtúir',
    text: 'Scrúdaíonn sé an tsuiteáil ar fad, agus cuireann sé ceist freisin ar an bhfreastalaí ríomhphoist agus ar sheoladh poiblí na seirbhíse. Tá an rud céanna ar líne na n-orduithe: civic-service doctor.',
    run: 'Scrúdaigh an tsuiteáil',
    again: 'Scrúdaigh arís',
    at: 'Scrúdaithe {date}',
    well: 'Níl aon rud cearr.',
    found: {
      one: 'Tá aird de dhíth ar rud amháin.',
      two: 'Tá aird de dhíth ar dhá rud.',
      few: 'Tá aird de dhíth ar {count} rud.',
      many: 'Tá aird de dhíth ar {count} rud.',
      other: 'Tá aird de dhíth ar {count} rud.',
    },
    fine: {
      one: 'Tá seiceáil amháin i gceart',
      two: 'Tá dhá sheiceáil i gceart',
      few: 'Tá {count} sheiceáil i gceart',
      many: 'Tá {count} seiceáil i gceart',
      other: 'Tá {count} seiceáil i gceart',
    },
    change: 'Cad atá le déanamh:',
    levels: { ok: 'i gceart', warning: 'rabhadh', problem: 'fadhb' },
  },

  backup: {
    title: 'Cúltaca',
    last: 'Rinneadh an cúltaca is déanaí {date}.',
    never: 'Ní dhearnadh aon chúltaca fós, nó ní dhearnadh ceann ón leagan seo ar aghaidh.',
    text: 'Déanann líne na n-orduithe ceann, fiú agus an tseirbhís ar siúl:',
    why: 'Ní thugann an tairseach aon chúltaca amach: an té a bhfuil sé aige mar aon le heochair na seirbhíse, is féidir leis síniú thar ceann na seirbhíse seo, agus coinníonn brabhsálaí íoslódálacha san áit a bhfaigheann daoine eile iad.',
  },
} satisfies typeof english;
