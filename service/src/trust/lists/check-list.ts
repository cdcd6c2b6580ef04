import type { TrustListContent } from '../../store/store.js';
import { ListError } from './list-error.js';
import type { TrustedList } from './trusted-list.js';

/** Milliseconds by which clocks may differ. */
const SKEW = 60_000;

/**
 * Checks what changes from one edition of a list to the next.
 * @param known the edition that is known; a list of another type, or an older one, does not replace it
 * @throws ListError `issue_date`, `expired`, `list_type`, `sequence`
 */
export function checkList(list: TrustedList, known: TrustListContent | undefined, now: number): void {
  if (list.issuedAt > now + SKEW) throw new ListError('issue_date');
  if (list.nextUpdate <= now) throw new ListError('expired');
  if (!known) return;
  if (list.type !== known.type) throw new ListError('list_type');
  if (list.sequence < known.sequence) throw new ListError('sequence');
  if (list.issuedAt < known.issuedAt) throw new ListError('issue_date');
}
