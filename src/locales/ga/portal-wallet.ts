import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Sínigh isteach le tiachóg',
    title: 'Tiachóga',
    text: 'Síníonn tiachóg a nascann tú isteach thú, in éineacht le do phaseochracha. Ní thaispeánann sí aon rud fút don tairseach.',
    name: 'Ainm tiachóige nua',
    nameHint: 'Mar shampla an guthán a bhfuil sí air.',
    link: 'Nasc tiachóg',
    linked: 'Tá an tiachóg nasctha. Síníonn sí isteach thú as seo amach.',
    removed: 'Tá an tiachóg bainte. Ní shíníonn sí isteach thú a thuilleadh.',
    ofMember: 'Tiachóga {name}',
    ofMemberNone: 'Níl aon cheann nasctha.',
    takenAway: 'Tá an tiachóg bainte, agus tá a ball sínithe amach i ngach áit.',
    actions: {
      'wallet.link': 'Nascadh tiachóg',
      'wallet.remove': 'Baineadh tiachóg',
      'session.wallet': 'Síniú isteach le tiachóg',
      'session.refuse': 'Diúltaíodh do shíniú isteach: níl an tiachóg nasctha',
    },
    problems: {
      invalid_wallet: 'Níorbh fhéidir ceadú na tiachóige a úsáid. Bain triail eile as.',
      wallet_taken: 'Tá an tiachóg seo nasctha cheana, leatsa nó le ball eile.',
      wallet_not_linked:
        'Ní aithníonn an tairseach an tiachóg seo. Sínigh isteach le do phaseochair, agus nasc an tiachóg ar leathanach an chuntais ar dtús.',
    },
  },
} satisfies typeof english;
