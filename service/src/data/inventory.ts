import type { DataKept } from 'civic-elements/protocol';
import { LONGEST_SESSION } from '../accounts/sessions.js';
import { INVITATION_LIFETIME } from '../accounts/invitations.js';
import { COUNTED_FOR } from '../contact/quotas.js';
import { CODE_LIFETIME, GRACE } from '../contact/verification.js';
import { LONGEST_CREDENTIAL } from '../issuer/configurations.js';
import { KEPT_COUNTS, KEPT_ROWS } from '../store/activity-store.js';
import type { TableName } from '../store/data-store.js';
import { KEPT_DELIVERIES, MOST_OVER } from '../store/webhook-store.js';
import { KEEP_ENDED } from '../sweeper.js';

/**
 * How long the rows of each table are kept. The times are those by which the service deletes. A test compares the tables with those of a database, and
 * SECURITY.md says the same in words.
 */
export const KEPT: Readonly<Record<TableName, DataKept>> = {
  scope_requests: { rule: 'after-end', time: KEEP_ENDED },
  verifications: { rule: 'end', time: CODE_LIFETIME + GRACE },
  issued: { rule: 'end', time: LONGEST_CREDENTIAL },
  apps: { rule: 'removed' },
  activity: { rule: 'removed', newest: KEPT_ROWS },
  activity_counts: { rule: 'age', time: KEPT_COUNTS },
  activity_steps: { rule: 'removed' },
  webhook_deliveries: { rule: 'age', time: KEPT_DELIVERIES, newest: MOST_OVER },
  accounts: { rule: 'removed' },
  sessions: { rule: 'end', time: LONGEST_SESSION },
  invitations: { rule: 'end', time: INVITATION_LIFETIME },
  audit: { rule: 'for-good' },
  trust_anchors: { rule: 'removed' },
  trust_lists: { rule: 'removed' },
  signing_keys: { rule: 'removed' },
  secrets: { rule: 'for-good' },
  spent: { rule: 'end' },
  counters: { rule: 'end', time: COUNTED_FOR },
};
