/** A backup, a restore or another change of a whole installation cannot be made. The message is one line that says why. */
export class UpkeepError extends Error {
  override name = 'UpkeepError';
}
