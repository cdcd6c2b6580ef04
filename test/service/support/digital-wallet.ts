import type { AnswerBody, DigitalProtocol, DigitalRequest, Snapshot } from 'civic-elements/protocol';
import type { TestCredential } from './test-issuer.js';
import type { ReadRequest, ResponseOptions, TestWallet } from './test-wallet.js';

/** The request in a protocol, of those that a page got for its browser. */
export function digitalRequest({ digital = [] }: Pick<Snapshot, 'digital'>, protocol: DigitalProtocol) {
  const found = digital.find((request) => request.protocol === protocol);
  if (!found) throw new Error(`no request in ${protocol}`);
  return found;
}

/** Reads a request of OpenID4VP; a signed one is verified by the certificate it carries. */
export async function readOpenid4vp(wallet: TestWallet, { data }: DigitalRequest): Promise<ReadRequest> {
  return typeof data['request'] === 'string'
    ? wallet.read(data['request'])
    : (data as unknown as ReadRequest);
}

/** What a test may change about an answer. */
export interface Openid4vpAnswer extends ResponseOptions {
  wallet: TestWallet;
  credential: TestCredential;
  /** That of the page, as the browser tells the wallet. */
  origin: string;
  /** Whom the Key Binding JWT names; the origin by default. */
  audience?: string;
  nonce?: string;
  /** The Credential Query that is answered; the first one by default. */
  queryId?: string;
}

/** What a wallet behind the browser's prompt answers with an SD-JWT VC. It does whatever it is told, right or wrong. */
export async function answerOpenid4vp(
  digital: DigitalRequest,
  { wallet, credential, origin, ...options }: Openid4vpAnswer,
): Promise<AnswerBody> {
  const request = await readOpenid4vp(wallet, digital);
  const {
    audience = `origin:${origin}`,
    nonce = request.nonce,
    queryId = request.dcql_query.credentials[0]?.id ?? '',
  } = options;
  const presentation = await wallet.present(credential, { client_id: audience, nonce });
  const payload = { vp_token: { [queryId]: [presentation] } };
  const form = await wallet.respond(request, {}, { payload, ...options });
  return { protocol: digital.protocol, data: { response: new URLSearchParams(form).get('response') } };
}
