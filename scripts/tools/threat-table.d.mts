export function threatTable(reports: string): string;
export function threatProblems(reports: string): string[];
export function splitSecurity(): string[];
