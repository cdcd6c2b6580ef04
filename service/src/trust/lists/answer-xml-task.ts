import { createPublicKey } from 'node:crypto';
import { type ListCheck, ListError } from './list-error.js';
import { readTsl } from './read-tsl.js';
import type { TrustedList } from './trusted-list.js';
import { parseXml } from './xml-document.js';
import { verifyEnveloped } from './xml-signature.js';

/** What the thread that reads lists in XML is told. */
export interface XmlTask {
  text: string;
  /** SubjectPublicKeyInfo (PEM) of those who may have signed. */
  keys: string[];
}

/** The list, or the name of the check that failed. */
export type XmlAnswer = { list: TrustedList } | { check: ListCheck };

/** Verifies and reads one list in XML. It never throws, because errors lose their kind between threads. */
export async function answerXmlTask({ text, keys }: XmlTask): Promise<XmlAnswer> {
  try {
    const document = parseXml(text);
    const publicKeys = keys.map((key) => createPublicKey(key));
    await verifyEnveloped(document, publicKeys);
    return { list: readTsl(document) };
  } catch (error) {
    // Whatever else the libraries throw, they could not read it.
    return { check: error instanceof ListError ? error.check : 'malformed' };
  }
}
