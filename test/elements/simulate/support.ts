import { ClientError } from '../../../src/client/index.js';

/** A page on the developer's machine. */
export const LOCAL = { protocol: 'http:', hostname: 'localhost' };

/** The code of the ClientError that a promise rejects with. */
export async function errorOf(refused: Promise<unknown>): Promise<string> {
  try {
    await refused;
  } catch (error) {
    if (error instanceof ClientError) return error.code;
    throw error;
  }
  throw new Error('nothing was refused');
}
