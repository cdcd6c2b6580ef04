import { requestCredential } from './credential-request.js';
import { WalletError } from './errors.js';
import { form, objectIn, send } from './http.js';
import { type IssuerMetadata, fetchIssuerMetadata } from './issuer-metadata.js';
import { asObject, asText, parseObject } from './json.js';
import { type CredentialOffer, readOffer } from './offer.js';
import { type FormatChoice, chooseOffered } from './offered.js';
import { type WalletOptions, secondsNow } from './options.js';
import type { CredentialStore, HeldCredential } from './store.js';

/** Options for {@link openOffer}. */
export interface OfferOptions extends WalletOptions {
  /** Which format to take of a type that is offered in both. The default is `dc+sd-jwt`, for every type. */
  formatOf?: FormatChoice;
}

/** Options for {@link obtainCredentials}. */
export interface ObtainOptions extends OfferOptions {
  /** What the person typed, where the offer has a {@link CredentialOffer.transactionCode}. */
  transactionCode?: string;
}

/** An offer whose issuer has said what it is. It can be shown to the person, and taken. */
export interface OpenedOffer {
  offer: CredentialOffer;
  /** The name that the issuer gives itself, as it may be shown. Only its host is certain. */
  issuerName?: string;
  /** The names of the credentials, as they may be shown. */
  names: string[];
  /** Whether the issuer says that what it gives is for trying out alone. */
  isTest: boolean;
  /**
   * Obtains every credential of the offer and puts it into the store. After a failure it can be called again: an offer is not lost by a wrong code,
   * and a code that was right is not asked for again when the connection breaks afterwards.
   *
   * @throws {WalletError} `transaction_code_required`, `transaction_code_wrong`, `too_many_tries`, `offer_expired`, `issuer_failed`, `invalid_credential`, or a failure of the network.
   */
  take(store: CredentialStore, transactionCode?: string): Promise<HeldCredential[]>;
}

/** What a token endpoint granted. */
interface Access {
  token: string;
  /** By the id of their configuration: how the issuer names the credentials of this token, where it does so itself. */
  identifiers: Map<string, string>;
}

/**
 * Reads an offer in any of the forms of {@link readOffer} and asks its issuer what is offered. Nothing is taken yet.
 *
 * @throws {WalletError} `invalid_offer`, `unsupported_offer`, `offer_expired`, `issuer_failed`, `insecure_url`, or a failure of the network.
 */
export async function openOffer(offer: unknown, options: OfferOptions = {}): Promise<OpenedOffer> {
  return describe(await readOffer(offer, options), options);
}

/**
 * Obtains every credential of an offer and puts it into the store: the pre-authorized code flow of OpenID4VCI 1.0
 * (sections 6, 7 and 8). Each credential gets a new key of its own, so that two of them cannot be linked by it.
 *
 * @throws {WalletError} `issuer_failed`, `unsupported_offer`, `offer_expired`, `transaction_code_required`, `transaction_code_wrong`, `too_many_tries`, `invalid_credential`, or a failure of the network.
 * @example
 * ```ts
 * import { MemoryStore, obtainCredentials, readOffer } from 'civic-wallet/core';
 *
 * export async function accept(offer: string): Promise<string[]> {
 *   const added = await obtainCredentials(await readOffer(offer), new MemoryStore());
 *   return added.map(({ name }) => name);
 * }
 * ```
 */
export async function obtainCredentials(
  offer: CredentialOffer,
  store: CredentialStore,
  options: ObtainOptions = {},
): Promise<HeldCredential[]> {
  return (await describe(offer, options)).take(store, options.transactionCode);
}

async function describe(offer: CredentialOffer, options: OfferOptions): Promise<OpenedOffer> {
  const metadata = await fetchIssuerMetadata(offer, options);
  const configurations = chooseOffered(
    offer.configurationIds,
    metadata,
    options.formatOf ?? (() => 'dc+sd-jwt'),
  );
  let access: Access | undefined;
  return {
    offer,
    ...(metadata.name !== undefined && { issuerName: metadata.name }),
    names: configurations.map(({ name }) => name),
    isTest: metadata.isTest,
    async take(store, transactionCode) {
      access ??= await requestToken(metadata, offer, transactionCode, options);
      const obtained: HeldCredential[] = [];
      for (const { id, format, type, name } of configurations) {
        const identifier = access.identifiers.get(id);
        const which =
          identifier === undefined
            ? { credential_configuration_id: id }
            : { credential_identifier: identifier };
        const { credential, claims, expiresAt, holderKey } = await requestCredential(
          { metadata, accessToken: access.token, which, format, type, keys: await store.newHolderKey() },
          options,
        );
        obtained.push({
          id: crypto.randomUUID(),
          credential,
          vct: type,
          name,
          issuer: offer.issuer,
          isTest: claims['test_data'] === true,
          addedAt: new Date(secondsNow(options) * 1000).toISOString(),
          holderKey,
          ...(expiresAt !== undefined && { expiresAt }),
        });
      }
      // They are added only when all of them arrived, because half an offer would be hard to explain to a person.
      for (const held of obtained) await store.add(held);
      return obtained;
    },
  };
}

/** Asks for an access token (OpenID4VCI 1.0, section 6). */
async function requestToken(
  { tokenEndpoint }: IssuerMetadata,
  offer: CredentialOffer,
  typed: string | undefined,
  options: WalletOptions,
): Promise<Access> {
  const code = offer.transactionCode && cleaned(typed ?? '', offer.transactionCode.inputMode);
  if (code === '') throw new WalletError('transaction_code_required');
  const grant = {
    grant_type: 'urn:ietf:params:oauth:grant-type:pre-authorized_code',
    'pre-authorized_code': offer.preAuthorizedCode,
    ...(code !== undefined && { tx_code: code }),
  };
  const reply = await send(tokenEndpoint, form(grant, { Accept: 'application/json' }), options);
  const refusal = reply.ok ? undefined : parseObject(reply.text);
  // `invalid_grant` stands for a wrong code and for an offer that has ended; which of the two, issuers other than ours do not say.
  if (refusal?.['error'] === 'invalid_grant') {
    const isOver = code === undefined || refusal['member'] === 'body/pre-authorized_code';
    throw new WalletError(isOver ? 'offer_expired' : 'transaction_code_wrong');
  }
  if (reply.status === 429) throw new WalletError('too_many_tries');
  const body = objectIn(reply, 'issuer_failed');
  const token = asText(body['access_token']);
  if (token === undefined) throw new WalletError('issuer_failed');
  return { token, identifiers: readIdentifiers(body['authorization_details']) };
}

/**
 * People type and paste digits in groups, and keyboards in Arabic and Persian have digits of their own. Issuers know 0 to 9, which are the last four
 * bits of U+0660 to U+0669 and of U+06F0 to U+06F9. What is copied from right-to-left text brings invisible marks along.
 */
function cleaned(typed: string, inputMode: 'numeric' | 'text'): string {
  if (inputMode === 'text') return typed.trim();
  return typed
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\s\p{Cf}-]/gu, '');
}

/** Reads `credential_identifiers`, which an issuer that gives them wants to get back instead of the id of the configuration (sections 6.2 and 8.2). */
function readIdentifiers(details: unknown): Map<string, string> {
  const identifiers = new Map<string, string>();
  for (const detail of Array.isArray(details) ? details.map(asObject) : []) {
    const id = asText(detail?.['credential_configuration_id']);
    const [first] = Array.isArray(detail?.['credential_identifiers']) ? detail['credential_identifiers'] : [];
    if (id !== undefined && typeof first === 'string') identifiers.set(id, first);
  }
  return identifiers;
}
