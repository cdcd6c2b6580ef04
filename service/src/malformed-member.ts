import type { FastifyError } from 'fastify';

/** Where a request breaks the schema of its route. */
export interface MalformedMember {
  /** `body`, `params` or `querystring`, and the path below it, in names of the schema alone: the name of an unknown member is content. */
  member: string;
  /** The keyword of JSON Schema that it breaks, such as `required` or `pattern`. */
  keyword: string;
}

/** @returns undefined for errors that are not about a schema */
export function malformedMember(error: unknown): MalformedMember | undefined {
  const { validation, validationContext = 'body' } = error as FastifyError;
  const [first] = validation ?? [];
  if (!first) return undefined;
  const { keyword, instancePath, params } = first;
  const { requiredProperties: [absent] = [] } = params as { requiredProperties?: string[] };
  const missing = absent === undefined ? '' : `/${absent}`;
  return { member: `${validationContext}${instancePath}${missing}`, keyword };
}
