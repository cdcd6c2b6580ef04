export function threatTable(): string;
