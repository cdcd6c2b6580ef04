import { type KeyObject, sign } from 'node:crypto';
import { NULL, array, boolean, bytes, embedded, integer, map, text } from '../credentials/mdoc/write-cbor.js';
import { type Query, typesOf } from '../credentials/query.js';
import { itemsRequest } from './items-request.js';

/** Who asks: what a reader authenticates itself with. */
export interface Reader {
  key: KeyObject;
  /** DER, leaf first. */
  chain: readonly Buffer[];
  /** A registration certificate (ETSI TS 119 475), compact. */
  registration?: string | undefined;
}

/**
 * A DeviceRequest (ISO/IEC 18013-5, section 8.3.2.1.2.1) for a query of mdocs, with a signature over each document that is asked for. Where one of
 * several documents is enough, version 1.1 of the second edition says so; a wallet of the first edition reads it as a request for all of them.
 * @param transcript the SessionTranscript, encoded
 */
export function deviceRequest(query: Query, transcript: Buffer, reader: Reader): Buffer {
  const types = [...new Set(query.credentials.flatMap(typesOf))];
  const items = types.map((type) => {
    const asked = query.credentials.filter((one) => typesOf(one).includes(type));
    return itemsRequest(type, asked, reader.registration);
  });
  const docRequests = items.map((item) =>
    map(
      [text('itemsRequest'), item],
      [text('readerAuth'), signed(array(text('ReaderAuthentication'), transcript, item), reader)],
    ),
  );
  const info = useCases(query, types);
  if (!info) return map([text('version'), text('1.0')], [text('docRequests'), array(...docRequests)]);
  const all = array(text('ReaderAuthenticationAll'), transcript, array(...items), info);
  return map(
    [text('version'), text('1.1')],
    [text('docRequests'), array(...docRequests)],
    [text('deviceRequestInfo'), info],
    [text('readerAuthAll'), array(signed(all, reader))],
  );
}

/** DeviceRequestInfoBytes: which documents are enough. @returns undefined when all are needed */
function useCases({ credentials, credential_sets: sets }: Query, types: readonly string[]) {
  if (!sets) return undefined;
  const placeOf = (id: string) =>
    types.findIndex((type) => credentials.some((one) => one.id === id && typesOf(one).includes(type)));
  const cases = sets.map(({ options, required = true }) => {
    const documents = options.map((option) => [...new Set(option.map(placeOf))].toSorted((a, b) => a - b));
    const distinct = [...new Map(documents.map((places) => [String(places), places])).values()];
    return { required, distinct };
  });
  if (cases.every(({ required, distinct }) => required && distinct.length === 1)) return undefined;
  const encoded = cases.map(({ required, distinct }) =>
    map(
      [text('mandatory'), boolean(required)],
      [text('documentSets'), array(...distinct.map((places) => array(...places.map(integer))))],
    ),
  );
  return embedded(map([text('useCases'), array(...encoded)]));
}

/** COSE_Sign1 (RFC 9052, section 4.2) over a structure that travels elsewhere, with ES256 and the certificates in x5chain (RFC 9360, section 2). */
function signed(structure: Buffer, { key, chain }: Reader): Buffer {
  const header = bytes(map([integer(1), integer(-7)]));
  const toSign = array(text('Signature1'), header, bytes(Buffer.alloc(0)), bytes(embedded(structure)));
  const signature = sign('sha256', toSign, { key, dsaEncoding: 'ieee-p1363' });
  const [leaf = NULL, ...others] = chain.map(bytes);
  const x5chain = others.length === 0 ? leaf : array(leaf, ...others);
  return array(header, map([integer(33), x5chain]), NULL, bytes(signature));
}
