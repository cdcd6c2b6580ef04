export function readRun(
  reports: string,
): Map<string, { passed: Map<string, number>; failed: string[]; stores: Set<string> }>;
