import { X509Certificate } from 'node:crypto';
import { remember } from './remember.js';

/** A certificate of our own store from its PEM; parsed once. */
export const parsePem = remember((pem) => new X509Certificate(pem));
