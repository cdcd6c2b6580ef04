const VERIFYING = ['credentials', 'conformance', 'tokens', 'trust'];
const LIFECYCLE = [
  'scope-request',
  'page-api',
  'wallet-api',
  'backend-api',
  'channels',
  'dc-api',
  'journeys',
  'store/{one-winner,same-answers,wiped,asked-twice}.test.ts',
  '{restart,sweeper,two-instances}.test.ts',
];

/**
 * The rooms of service/src whose checks are taken away: those that decide whether a presentation is accepted and who may have issued it, and those
 * that decide who may do what with a scope request. For each, the folders and files of test/service whose tests must miss them.
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
