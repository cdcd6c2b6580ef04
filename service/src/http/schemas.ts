import type { FastifySchemaCompiler, FastifyServerOptions } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile, Errors, type Validator } from 'typebox/schema';

type SchemaController = NonNullable<FastifyServerOptions['schemaController']>;

/** Nothing is coerced, removed or filled in. Fastify makes the error one with status 400. */
const buildCheck: FastifySchemaCompiler<TSchema> = ({ schema }) => {
  // With the first request: a start makes a hundred schemas, and most installations use a few of them.
  let validator: Validator | undefined;
  return (value: unknown) => {
    validator ??= Compile(schema);
    return validator.Check(value) ? { value } : { error: breach(schema, value) };
  };
};

/** What is wrong, for the log (malformed-member.ts). That an unknown member is there is said once, without its name, because that is content. */
function breach(schema: TSchema, value: unknown): Error {
  const [, errors] = Errors(schema, value);
  const validation = errors.filter(({ keyword }) => keyword !== 'boolean');
  return Object.assign(new Error('not as the schema says'), { validation });
}

/**
 * TypeBox checks what arrives by its own schemas, and replies become JSON as they are: their schemas are for the OpenAPI document. The libraries that Fastify loads for both took a quarter of the time that the service needs to start.
 */
export const schemaController: SchemaController = {
  // Fastify's types know no other validators than those of Ajv here, although its code does.
  compilersFactory: {
    buildValidator: () => buildCheck,
    buildSerializer: () => () => JSON.stringify,
  } as unknown as NonNullable<SchemaController['compilersFactory']>,
};
