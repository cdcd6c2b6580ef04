import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { encodeCbor } from './encode-cbor.js';

/** Flags of authenticator data (WebAuthn, level 3, section 6.1): user present, user verified, attested credential data included. */
const [UP, UV, AT] = [0x01, 0x04, 0x40];

/** What a test may change about a passkey that is made or shown. */
export interface Ceremony {
  origin?: string;
  rpId?: string;
  challenge?: string;
  type?: string;
  crossOrigin?: boolean;
  /** Whether face, finger or PIN was checked; default true. */
  isVerified?: boolean;
  /** How often it was used, as it says; otherwise one more than before. */
  counter?: number;
  userHandle?: string | undefined;
  /** A flipped bit in the signature. */
  isForged?: boolean;
}

/** A passkey made by node:crypto: the tests' own authenticator (WebAuthn, level 3), on ES256. */
export class Authenticator {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly id: string;
  readonly #origin: string;
  #userHandle = randomBytes(16).toString('base64url');
  #counter = 0;

  /** @param idLength bytes of the credential id, at most 255 */
  constructor(origin: string, idLength = 32) {
    this.id = randomBytes(idLength).toString('base64url');
    this.#origin = origin;
  }

  /** Answers `navigator.credentials.create`. */
  create(
    { challenge, rp, user }: { challenge: string; rp: { id?: string }; user: { id: string } },
    change: Ceremony = {},
  ) {
    this.#userHandle = user.id;
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const coseKey = encodeCbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
    const id = Buffer.from(this.id, 'base64url');
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, coseKey]);
    const authData = Buffer.concat([this.#data(rp.id ?? '', AT, change), attested]);
    return this.#credential({
      clientDataJSON: this.#client('webauthn.create', challenge, change),
      attestationObject: encodeCbor({ fmt: 'none', attStmt: {}, authData }).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Answers `navigator.credentials.get`. */
  get({ challenge, rpId }: { challenge: string; rpId?: string }, change: Ceremony = {}) {
    const clientDataJSON = this.#client('webauthn.get', challenge, change);
    const data = this.#data(rpId ?? '', 0, change);
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const signature = sign('sha256', Buffer.concat([data, hash]), this.#keys.privateKey);
    if (change.isForged) signature.writeUInt8(signature.readUInt8(20) ^ 1, 20);
    const userHandle = 'userHandle' in change ? change.userHandle : this.#userHandle;
    return this.#credential({
      clientDataJSON,
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
      ...(userHandle !== undefined && { userHandle }),
    });
  }

  #credential<T>(response: T) {
    return { id: this.id, rawId: this.id, type: 'public-key', response, clientExtensionResults: {} };
  }

  #client(type: string, challenge: string, change: Ceremony): string {
    const { origin = this.#origin, crossOrigin = false } = change;
    const data = { type: change.type ?? type, challenge: change.challenge ?? challenge, origin, crossOrigin };
    return Buffer.from(JSON.stringify(data)).toString('base64url');
  }

  #data(rpId: string, flags: number, change: Ceremony): Buffer {
    this.#counter = change.counter ?? this.#counter + 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const verified = change.isVerified === false ? 0 : UV;
    return Buffer.concat([
      createHash('sha256')
        .update(change.rpId ?? rpId)
        .digest(),
      Buffer.of(UP | verified | flags),
      counter,
    ]);
  }
}
