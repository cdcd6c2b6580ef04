import { X509Certificate } from 'node:crypto';
import { remember } from './remember.js';

/** Parses a certificate (PEM) of our own store, once. */
export const parsePem = remember((pem) => new X509Certificate(pem));
