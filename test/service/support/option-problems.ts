import { OptionsError } from '../../../service/src/options.js';
import { readOptions } from '../../../service/src/read-options.js';

export type Environment = Record<string, string | undefined>;

/** What an operator is told of options that cannot be used; nothing when they can. */
export function problems(mode: 'live' | 'development', env: Environment): readonly string[] {
  try {
    readOptions(mode, env);
  } catch (error) {
    if (error instanceof OptionsError) return error.problems;
    throw error;
  }
  return [];
}
