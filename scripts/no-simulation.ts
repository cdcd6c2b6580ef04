import { ClientError } from '../src/client/client-error.js';

/** Stands in for the simulation in the classic global, whose pages have no way to ask for one. */
export function simulate(): never {
  throw new ClientError('simulation_refused');
}
