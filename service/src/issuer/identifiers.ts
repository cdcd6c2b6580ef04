import type { FastifyRequest } from 'fastify';
import { askedAddress, publicUrls } from '../http/asked-address.js';
import type { Options } from '../options.js';
import type { DeskOptions } from './desk.js';

type Addresses = Pick<Options, 'publicUrl' | 'formerPublicUrls'>;
type Path = DeskOptions<unknown>['path'];

/** Under which identifiers an issuer is known: that of the present public address, and those of former ones. */
export function identifiersOf(options: Addresses, path: Path): string[] {
  return publicUrls(options).map((url) => `${url}${path}`);
}

/** The identifier under which a request asks for it. */
export function identifierAt(request: Pick<FastifyRequest, 'host'>, options: Addresses, path: Path): string {
  return `${askedAddress(request, options)}${path}`;
}
