import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Cad a choinníonn an tseirbhís seo, cén fáth, conas a chosnaítear é agus go dtí cathain. Tá gach rud in Redis, ar féidir le hásc eile é a roinnt.',
  rowsOnly:
    'Breathnaíodh ar na sraitheanna, agus níor léadh aon rud beart ar bheart, mar is le Redis na comhaid. Coinníonn siad an méid a scriosadh go dtí go scríobhann Redis as an nua iad, agus coinníonn a ghrianghraif é fad a choinníonn sibh iad.',
} satisfies typeof english;
