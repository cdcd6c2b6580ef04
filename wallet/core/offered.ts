import { type CredentialFormat } from './credential-format.js';
import { WalletError } from './errors.js';
import type { Configuration, IssuerMetadata } from './issuer-metadata.js';

/** A credential of an offer that is to be taken. */
export interface Offered extends Configuration {
  /** The id of its configuration. */
  id: string;
}

/**
 * The credentials that are to be taken of an offer. Where one type is offered in both formats (`vct` and `docType` are the same), one of them is enough.
 *
 * @param preferred the format to take then
 * @throws {WalletError} `unsupported_offer` where something is offered that this wallet cannot hold
 */
export function chooseOffered(
  ids: readonly string[],
  { configurations }: Pick<IssuerMetadata, 'configurations'>,
  preferred: CredentialFormat,
): Offered[] {
  const all = ids.map((id) => {
    const configuration = configurations.get(id);
    if (!configuration) throw new WalletError('unsupported_offer');
    return { id, ...configuration };
  });
  const isElsewhere = ({ type, format }: Offered) =>
    format !== preferred && all.some((other) => other.type === type && other.format === preferred);
  return all.filter((one) => !isElsewhere(one));
}
