import type { Contact } from './address.js';

/** What a person gets. */
export interface Message {
  contact: Contact;
  code: string;
  /** That of the page on which the address was typed, a BCP 47 tag. Default: English. */
  language?: string;
  /** The name of the site that asks, as its app is registered. */
  site?: string;
}

/**
 * Sends a message, in a time that a person waits. It never throws.
 * @returns whether the message left the service. What a mail server says about the recipient does not matter here, or strangers could ask who exists.
 */
export interface Deliver {
  (message: Message): Promise<boolean>;
  /** Whether so many messages are on their way that no other one would be taken now. */
  isBusy?(): boolean;
}

/** The ways to send that the operator set up. */
export type Delivery = Readonly<Partial<Record<Contact['kind'], Deliver>>>;
