import { ClientError } from '../../src/client/client-error.js';

/**
 * Takes the place of what loads the simulation in the classic script, which is one file: there it would come with every page, and classic pages
 * have no way to ask for it. An element with the attribute `simulate` reports the error.
 */
export const loadSimulation = () => Promise.resolve({ simulate });

function simulate(): never {
  throw new ClientError('simulation_refused');
}
