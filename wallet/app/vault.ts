/** A value that only the vault's key opens. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** Seals what is written to disk while the wallet has a lock with a key (AES-256-GCM). Without one, everything is written as it is. */
export class Vault {
  /** Present while the wallet is unlocked by a key. */
  key: CryptoKey | undefined;

  /** @param place where the value stands, so that a sealed value cannot be moved to another place */
  async seal(value: unknown, place: string): Promise<Sealed | undefined> {
    if (!this.key) return undefined;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    return { iv, data: await crypto.subtle.encrypt(parameters(iv, place), this.key, bytes) };
  }

  async open(sealed: Sealed, place: string): Promise<unknown> {
    if (!this.key) throw new Error('the wallet is locked');
    const bytes = await crypto.subtle.decrypt(parameters(sealed.iv, place), this.key, sealed.data);
    return JSON.parse(new TextDecoder().decode(bytes));
  }
}

function parameters(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) };
}
