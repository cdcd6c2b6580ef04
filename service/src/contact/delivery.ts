import type { Contact } from './address.js';

/** What a person gets. */
export interface Message {
  contact: Contact;
  code: string;
  /** The name of the site that asks, as its app is registered. */
  site?: string;
}

/**
 * Sends a message. It never throws.
 * @returns why the message did not leave the service: it cannot be sent just now, or never to an address of this form. What a mail server says
 * about the recipient is no such reason, or it would tell strangers who exists.
 */
export type Deliver = (message: Message) => Promise<'unavailable' | 'unsupported' | undefined>;

/** The ways to send that the operator set up. */
export type Delivery = Readonly<Partial<Record<Contact['kind'], Deliver>>>;
