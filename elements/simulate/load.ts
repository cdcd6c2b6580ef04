/** Loads the simulation, which only pages under development need. */
export const loadSimulation = (): Promise<typeof import('./simulate.js')> => import('./simulate.js');
