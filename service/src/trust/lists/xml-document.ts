import { type Document, DOMParser, type Element } from '@xmldom/xmldom';
import { ListError } from './list-error.js';

export type XmlDocument = Document;
export type XmlElement = Element;

/**
 * Parses XML once, strictly. Document types are refused, and with them entities and default values, which would be content that nobody sees
 * in the text.
 * @throws ListError `malformed`
 */
export function parseXml(text: string): XmlDocument {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new ListError('malformed');
  const parser = new DOMParser({
    onError(_level, message) {
      throw new ListError('malformed', { cause: message });
    },
    // XML 1.0, section 2.11. The default also changes characters as XML 1.1 does, which would then have another digest.
    normalizeLineEndings: (source) => source.replace(/\r\n?/g, '\n'),
  });
  try {
    return parser.parseFromString(text, 'application/xml');
  } catch (cause) {
    throw new ListError('malformed', { cause });
  }
}

/** All elements of a name within a document or an element; `*` stands for any namespace or name. */
export function elementsWithin(
  node: XmlDocument | XmlElement,
  namespace: string,
  name: string,
): XmlElement[] {
  return [...node.getElementsByTagNameNS(namespace, name)];
}

/** The children of one name. */
export function childrenOf(parent: XmlElement | undefined, namespace: string, name: string): XmlElement[] {
  return [...(parent?.childNodes ?? [])].filter(
    (node): node is XmlElement => node.namespaceURI === namespace && node.localName === name,
  );
}

/** The text of an element without white space around it. */
export function textOf(element: XmlElement | undefined): string | undefined {
  return element?.textContent?.trim();
}
