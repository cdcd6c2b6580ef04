import {
  PresentationError,
  type PresentationReason,
} from '../../../service/src/credentials/presentation-error.js';

/** `accepted`, or why not. @throws whatever is not a PresentationError */
export async function outcomeOf(work: Promise<unknown>): Promise<PresentationReason | 'accepted'> {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    if (error instanceof PresentationError) return error.reason;
    throw error;
  }
}
