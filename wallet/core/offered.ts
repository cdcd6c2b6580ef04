import { typesOf } from './asked-types.js';
import type { CredentialFormat } from './credential-format.js';
import { WalletError } from './errors.js';
import type { Configuration, IssuerMetadata } from './issuer-metadata.js';
import type { Query } from './resolve-request.js';

/** A credential of an offer that is to be taken. */
export interface Offered extends Configuration {
  /** The id of its configuration. */
  id: string;
}

/** Which format to take of a type that is offered in both. */
export type FormatChoice = (type: string) => CredentialFormat;

/** The choice for somebody who takes an offer to answer a query: the mdoc of a type that is asked for as mdoc alone, else the SD-JWT. */
export function formatsFor({ credentials }: Query): FormatChoice {
  return (type) => {
    const asked = credentials.filter((one) => typesOf(one).includes(type)).map(({ format }) => format);
    return asked.includes('mso_mdoc') && !asked.includes('dc+sd-jwt') ? 'mso_mdoc' : 'dc+sd-jwt';
  };
}

/**
 * The credentials that are to be taken of an offer. Where one type is offered in both formats (`vct` and `docType` are the same), one of them is enough.
 *
 * @throws {WalletError} `unsupported_offer` where something is offered that this wallet cannot hold
 */
export function chooseOffered(
  ids: readonly string[],
  { configurations }: Pick<IssuerMetadata, 'configurations'>,
  choice: FormatChoice,
): Offered[] {
  const all = ids.map((id) => {
    const configuration = configurations.get(id);
    if (!configuration) throw new WalletError('unsupported_offer');
    return { id, ...configuration };
  });
  const isPreferred = ({ type, format }: Offered) => format === choice(type);
  return all.filter(
    (one) => isPreferred(one) || !all.some((other) => other.type === one.type && isPreferred(other)),
  );
}
