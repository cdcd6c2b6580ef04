import type { Store } from '../store/store.js';
import { type Finding, findingsOf } from './finding.js';

const { ok, warning } = findingsOf('database');

/** Looks at how Redis keeps what it acknowledges. Where it could throw rows away, no store opens. */
export function checkRedis({ remarks = [] }: Store): Finding[] {
  if (remarks.length === 0) return [ok('Redis keeps everything that it acknowledges')];
  return remarks.map((remark) => warning(remark, 'change the settings of Redis, or accept it knowingly'));
}
