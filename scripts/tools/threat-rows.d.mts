export function threatRows(): { id: string; threat: string; stores: string[] | string; files: string[] }[];
