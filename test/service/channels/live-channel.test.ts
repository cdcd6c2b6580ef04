import { CHANNELS } from 'civic-elements/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { channelSecrets, findLink, nonceByValue } from '../../../service/src/channels/live-channel.js';
import type { Context } from '../../../service/src/context.js';
import { ServiceError } from '../../../service/src/errors.js';
import { advance } from '../../../service/src/scope-request/advance.js';
import { move } from '../../../service/src/scope-request/moves.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import { APP_ID, type WalletSide, startWalletSide } from '../support/wallet-side.js';

let side: WalletSide;
let request: ScopeRequest;
let requestId: string;

beforeEach(async () => {
  side = await startWalletSide();
  request = await side.start();
  requestId = side.requestId(request);
});

const EXPIRED = { status: 410, body: { error: 'link_expired' } };

/** A good answer to the link as it is now. */
async function good(): Promise<string> {
  const read = await side.read(requestId);
  const credential = await side.issuer.issue(side.wallet.publicKey);
  return side.wallet.respond(read, { contact: [await side.wallet.present(credential, read)] });
}

/** Lets something happen while an answer is under way: after its link was found, and before anything is changed by it. */
function meanwhile(happen: (context: Context) => Promise<unknown>): void {
  const { store } = side.context;
  const { listTrustAnchors } = store;
  let isOver = false;
  store.listTrustAnchors = async () => {
    if (!isOver) await happen(side.context);
    isOver = true;
    return listTrustAnchors();
  };
}

describe('an answer that is under way', () => {
  it('is too late once the page has renewed its links, and the new ones stay as they are', async () => {
    const body = await good();
    meanwhile((context) =>
      advance(context, request.uuid, (row) =>
        move(row, ['pending'], {
          generation: 1,
          linkHashes: context.requestIds.hashes(row.uuid, CHANNELS, 1),
        }),
      ),
    );
    expect(await side.post(requestId, body)).toMatchObject(EXPIRED);
    expect(await side.row(request)).toMatchObject({ status: 'pending', generation: 1 });
  });

  it('is too late once the page has cancelled', async () => {
    const body = await good();
    meanwhile((context) => advance(context, request.uuid, (row) => move(row, ['cancelled'])));
    expect(await side.post(requestId, body)).toMatchObject(EXPIRED);
    expect(await side.row(request)).not.toHaveProperty('sealedClaims');
  });
});

describe('a link of an app that is no more', () => {
  it.each([
    ['revoked', async () => side.context.store.changeApp(APP_ID, (app) => ({ ...app, revokedAt: 1 }))],
    ['erased a moment ago', async () => void (side.context.store.getApp = async () => undefined)],
  ])('(%s) is dead, whatever comes to it', async (_what, end) => {
    const body = await good();
    await end();
    expect(await side.post(requestId, body)).toMatchObject(EXPIRED);
    const { statusCode } = await side.server.inject(`/wallet-api/request/${requestId}`);
    expect(statusCode).toBe(410);
  });
});

describe('secrets that were wiped', () => {
  it('are not to be had, also by whoever had them before', async () => {
    const { context } = side;
    const link = await findLink(context, requestId);
    const { sealedSeed: _, ...wiped } = link.request;
    expect(channelSecrets(context, link.request, 'qr').nonce).not.toBe(nonceByValue(context, link));
    expect(() => channelSecrets(context, wiped, 'qr')).toThrow(new ServiceError('link_expired'));
    expect(() => nonceByValue(context, { ...link, request: wiped })).toThrow(
      new ServiceError('link_expired'),
    );
  });
});
