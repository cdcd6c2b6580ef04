export function readRun(
  reports: string,
): Map<string, { suites: Set<string>; failed: string[]; stores: Set<string> }>;
