import type { IssuerWords } from 'civic-elements/locales/en/issuer';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { type Contact, masked } from '../contact/address.js';
import { getVerification, openContact } from '../contact/verification.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { languageOf } from '../pages/language.js';
import type { Desk } from './desk.js';
import { type CodeGrant, createGrants, randomId } from './grants.js';
import { LOGINS_PER_ADDRESS, PER_ADDRESS } from './limits.js';
import { wordsIn } from './words.js';

/** A Credential Offer (OpenID4VCI 1.0, section 4.1) by reference. */
export interface Offer {
  /** Where wallets fetch it: the value of `credential_offer_uri`. */
  offerUri: string;
  /** Milliseconds. */
  expiresAt: number;
  /** The link that opens a wallet with it: a scheme (`openid-credential-offer://`) or an address, which keeps its parameters. */
  offerLink(wallet: string): string;
}

/** The configurations of a verified contact, the preferred one first. One offer names both, and the wallet chooses. */
export const CONTACT_IDS = ['verified-contact', 'verified-contact-mdoc'] as const;

/** Milliseconds in which an offer can be taken. One with a transaction code outlives the code, because a new one may be sent for it. */
const LIFETIME = 600_000;
const LIFETIME_WITH_CODE = 1_800_000;

/**
 * Makes an offer. Nothing is stored: the address of the offer holds the sealed pre-authorized code.
 * @param verificationId the verification whose code the wallet has to send as `tx_code`; whoever does not have that gets nothing
 */
export function createOffer(
  context: Pick<Context, 'options' | 'seal' | 'store' | 'clock' | 'notBefore'>,
  { configurationIds, verificationId }: { configurationIds: string[]; verificationId?: string },
): Offer {
  const expiresAt = context.clock() + (verificationId === undefined ? LIFETIME : LIFETIME_WITH_CODE);
  const code = createGrants<Contact>(context, 'issuer').create('code', {
    id: verificationId ?? randomId(),
    expiresAt,
    configurationIds,
    needsTxCode: verificationId !== undefined,
  });
  const offerUri = `${context.options.publicUrl}/issuer/offers?code=${code}`;
  return {
    offerUri,
    expiresAt,
    offerLink(wallet) {
      const separator = wallet.includes('?') ? '&' : '?';
      return `${wallet}${separator}credential_offer_uri=${encodeURIComponent(offerUri)}`;
    },
  };
}

const Query = Type.Object({ code: Type.String({ maxLength: 1024 }) });
const Created = Type.Object({ credential_offer_uri: Type.String(), expires_in: Type.Number() });

/** `GET /issuer/offers?code=…`: the offer itself. `POST /issuer/login-offers`: an offer of an anonymous login, for whoever asks. */
export function offerRoutes(app: FastifyInstance, context: Context, desk: Desk<Contact>): void {
  const { grants, load } = desk;
  app.get<{ Querystring: Static<typeof Query> }>(
    '/issuer/offers',
    { schema: { querystring: Query }, config: { rateLimit: PER_ADDRESS } },
    async (request, reply) => {
      const { code } = request.query;
      const grant = grants.read('code', code);
      if (!grant) throw new ServiceError('link_expired');
      const protocol = await load(request);
      const words = await wordsIn(languageOf(request));
      const offer = await protocol.offer(grant, code, describe(await sentTo(context, grant), words));
      return reply.header('Cache-Control', 'no-store').send(offer);
    },
  );
  app.post(
    '/issuer/login-offers',
    { schema: { response: { 201: Created } }, config: { rateLimit: LOGINS_PER_ADDRESS } },
    async (_request, reply) => {
      const { offerUri } = createOffer(context, { configurationIds: ['anonymous-login'] });
      return reply
        .code(201)
        .header('Cache-Control', 'no-store')
        .send({ credential_offer_uri: offerUri, expires_in: LIFETIME / 1000 });
    },
  );
}

/** What the wallet says of the code, in at most 300 characters (section 4.1.1): a domain alone can have nearly as many. */
function describe(contact: string | undefined, { txCode, txCodeTo }: IssuerWords): string {
  const words = contact === undefined ? txCode : txCodeTo.replace('{contact}', () => contact);
  return words.length > 300 ? txCode : words;
}

/** Where the code of an offer goes, masked, as long as it is awaited. Whoever has the offer has it from a page that shows the whole address. */
async function sentTo(
  context: Context,
  { id, needsTxCode }: CodeGrant<Contact>,
): Promise<string | undefined> {
  const verification = needsTxCode ? await getVerification(context, id) : undefined;
  return verification?.status === 'open' ? masked(openContact(context, verification)) : undefined;
}
