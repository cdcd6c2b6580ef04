import { appFieldsWords } from './portal-app-fields.js';
import { dataWords } from './portal-data.js';
import { moveWords } from './portal-move.js';
import { operationWords } from './portal-operation.js';
import { redisWords } from './portal-redis.js';
import { tryItWords } from './portal-try-it.js';
import { walletSignInWords } from './portal-wallet.js';

/** The words of those parts of the portal that have a file of their own. */
export const featureWords = {
  appFields: appFieldsWords,
  data: dataWords,
  operation: operationWords,
  redis: redisWords,
  ...moveWords,
  ...tryItWords,
  ...walletSignInWords,
};
