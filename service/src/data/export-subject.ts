import type { DataExport } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import type { TableName } from '../store/data-store.js';
import { fieldsStored } from './fields.js';
import { type Sources, findRows } from './find-rows.js';
import type { Subject } from './subject.js';

/** A name of something sealed or hashed inside a field that has other things as well. */
const SECRET_NAME = /^sealed|hash$/i;

/** All that is kept about a subject, without what is sealed and without hashes of secrets. What is left out is named. */
export async function exportSubject(
  context: Sources & Pick<Context, 'clock'>,
  subject: Subject,
): Promise<DataExport> {
  const { kind, name } = subject;
  const leftOut = new Set<string>();
  const tables = Object.entries(await findRows(context, subject)).map(([table, rows]) => {
    const secret = fieldsStored(table as TableName, 'sealed', 'hash');
    const isSecret = (field: string) => secret.includes(field);
    return [table, rows.map((row) => without(row, isSecret, table, leftOut))] as const;
  });
  return {
    about: { kind, ...(name !== undefined && { name }) },
    madeAt: context.clock(),
    tables: Object.fromEntries(tables),
    leftOut: [...leftOut].toSorted(),
  };
}

/** An object without its secrets, at any depth. */
function without(
  value: object,
  isSecret: (field: string) => boolean,
  path: string,
  leftOut: Set<string>,
): object {
  const kept = Object.entries(value).flatMap(([field, inner]): [string, unknown][] => {
    const place = Array.isArray(value) ? path : `${path}.${field}`;
    if (isSecret(field)) {
      leftOut.add(place);
      return [];
    }
    const isDeep = typeof inner === 'object' && inner !== null;
    return [[field, isDeep ? without(inner as object, inSecretName, place, leftOut) : inner]];
  });
  return Array.isArray(value) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept);
}

const inSecretName = (field: string): boolean => SECRET_NAME.test(field);
