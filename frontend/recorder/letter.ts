// SPDX-License-Identifier: Apache-2.0
import { ascii, bytes, number } from './bytes';

/** What the letter is about: a chunk of a recording. samples is 0 when only the digest is in it. */
export interface About {
  recording: string;
  seq: number;
  firstSample: number;
  samples: number;
}

const FORMAT = 1;
const HPKE = 3;
const KEM = bytes(ascii('KEM'), [0, 0x10]); // DHKEM(P-256, HKDF-SHA256)
const SUITE = bytes(ascii('HPKE'), [0, 0x10], [0, 1], [0, 2]); // with HKDF-SHA256 and AES-256-GCM
const NONE = new Uint8Array();
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/**
 * Writes what only the server can read: HPKE (RFC 9180) in base mode by WebCrypto alone, with a key pair of its own for each
 * letter. Format and the Java twin that opens it: org.oncetold.vault.v1.Letter.
 */
export class LetterWriter {
  private constructor(
    private readonly server: CryptoKey,
    private readonly serverKey: Uint8Array,
  ) {}

  /** @param serverKey an uncompressed point of P-256 */
  static async to(serverKey: Uint8Array): Promise<LetterWriter> {
    return new LetterWriter(await crypto.subtle.importKey('raw', serverKey as BufferSource, CURVE, false, []), serverKey);
  }

  async write(plain: Uint8Array, about: About): Promise<Uint8Array> {
    const own = (await crypto.subtle.generateKey(CURVE, false, ['deriveBits'])) as CryptoKeyPair;
    const ownKey = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
    const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: this.server }, own.privateKey, 256);
    const shared = await this.shared(new Uint8Array(agreed), ownKey);
    const { key, nonce } = await schedule(shared, canonical(about));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce as BufferSource }, key, plain as BufferSource);
    return bytes([FORMAT, HPKE], ownKey, new Uint8Array(sealed));
  }

  /** ExtractAndExpand of RFC 9180, 4.1. */
  private async shared(agreed: Uint8Array, ownKey: Uint8Array) {
    const extracted = await extract(KEM, NONE, 'eae_prk', agreed);
    return expand(KEM, extracted, 'shared_secret', bytes(ownKey, this.serverKey), 32);
  }
}

/** KeySchedule of RFC 9180, 5.1, in mode 0: no key and no sender known beforehand. */
async function schedule(shared: Uint8Array, info: Uint8Array) {
  const context = bytes([0], await extract(SUITE, NONE, 'psk_id_hash', NONE), await extract(SUITE, NONE, 'info_hash', info));
  const secret = await extract(SUITE, shared, 'secret', NONE);
  const raw = await expand(SUITE, secret, 'key', context, 32);
  const key = await crypto.subtle.importKey('raw', raw as BufferSource, 'AES-GCM', false, ['encrypt']);
  return { key, nonce: await expand(SUITE, secret, 'base_nonce', context, 12) };
}

function extract(suite: Uint8Array, salt: Uint8Array, label: string, secret: Uint8Array) {
  return hmac(salt, bytes(ascii('HPKE-v1'), suite, ascii(label), secret));
}

/** One block of HKDF-Expand is enough for everything here. */
async function expand(suite: Uint8Array, secret: Uint8Array, label: string, info: Uint8Array, length: number) {
  const labelled = bytes([0, length], ascii('HPKE-v1'), suite, ascii(label), info);
  return (await hmac(secret, bytes(labelled, [1]))).slice(0, length);
}

async function hmac(secret: Uint8Array, data: Uint8Array) {
  // no salt means a block of zeroes, and WebCrypto imports no empty key
  const raw = secret.length > 0 ? secret : new Uint8Array(32);
  const key = await crypto.subtle.importKey('raw', raw as BufferSource, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, data as BufferSource));
}

/** The canonical bytes of docs/vault-format.md. */
function canonical(about: About) {
  const label = ascii('oncetold/kept/v1');
  const id = about.recording.replaceAll('-', '').match(/../g) ?? [];
  return bytes([0, 0, 0, label.length], label, id.map((pair) => parseInt(pair, 16)),
    number(about.seq), number(about.firstSample), number(about.samples));
}
