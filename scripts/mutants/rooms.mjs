const VERIFYING = ['credentials', 'conformance', 'tokens', 'trust'];
const LIFECYCLE = [
  'scope-request',
  'channels',
  'backend-api',
  'page-api',
  'dc-api',
  'wallet-api',
  'store/one-winner.test.ts',
  'store/same-answers.test.ts',
  'store/wiped.test.ts',
  'store/asked-twice.test.ts',
  'journeys',
  'portal-api/tries.test.ts',
  'contact-pages/contact-page.test.ts',
  'move.test.ts',
  'restart.test.ts',
  'sweeper.test.ts',
  'two-instances.test.ts',
];

/**
 * The rooms of service/src whose checks are taken away: those that decide whether a presentation is accepted and who may have issued it, and those
 * that decide who may do what with a scope request. For each, the folders and files of test/service whose tests must miss them, the quick ones first.
 */
export const ROOMS = {
  credentials: VERIFYING,
  tokens: VERIFYING,
  trust: VERIFYING,
  'scope-request': LIFECYCLE,
  exchange: LIFECYCLE,
  channels: LIFECYCLE,
  'page-api': LIFECYCLE,
  'wallet-api': LIFECYCLE,
  'backend-api': LIFECYCLE,
  scopes: ['scopes', 'page-api', 'wallet-api', 'dc-api', 'registration', 'credentials'],
};
