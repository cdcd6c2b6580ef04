// The library of certificates, after the polyfill that it needs before its own first line.
import './polyfill.js';
export * from '@peculiar/x509';
