import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { PER_LINK } from '../rate-limit.js';
import { codeText } from '../channels/code-text.js';
import { findLink } from '../channels/live-channel.js';

const Params = Type.Object({ requestId: Type.String() });

/** Pixels that a PNG may be wide and high. The smallest leaves three pixels for a module, which phones still read. */
const MIN_SIZE = 200;
const MAX_SIZE = 1024;
const DEFAULT_SIZE = 512;

const PngQuery = Type.Object({
  size: Type.Optional(
    Type.String({
      pattern: '^\\d{3,4}$',
      description: `Width and height in pixels, at most: ${MIN_SIZE} to ${MAX_SIZE}, default ${DEFAULT_SIZE}. The image is as large as whole pixels for each module allow.`,
    }),
  ),
});

/** The library is loaded with the first image: most pages draw the code themselves. */
const library = async () => (await import('qrcode')).default;

/** Modules of white around the symbol, on each side (ISO/IEC 18004, section 6.3.8). */
const QUIET_ZONE = 4;

const SYMBOL = { errorCorrectionLevel: 'M', margin: QUIET_ZONE } as const;

/**
 * `GET /w/:requestId/qr.svg` and `qr.png`: the QR code of a link as an image, for kiosks, native apps and pages without our elements. Drawing it
 * changes nothing; in particular the scope request does not count as read.
 */
export function qrImage(app: FastifyInstance, context: Context): void {
  app.get<{ Params: Static<typeof Params> }>(
    '/w/:requestId/qr.svg',
    { schema: imageSchema('image/svg+xml'), config: { rateLimit: PER_LINK } },
    async ({ params }, reply) => {
      const text = await readableText(context, params.requestId);
      const svg = await (await library()).toString(text, { ...SYMBOL, type: 'svg' });
      return sendImage(reply, 'image/svg+xml', svg);
    },
  );
  app.get<{ Params: Static<typeof Params>; Querystring: Static<typeof PngQuery> }>(
    '/w/:requestId/qr.png',
    { schema: { ...imageSchema('image/png'), querystring: PngQuery }, config: { rateLimit: PER_LINK } },
    async ({ params, query }, reply) => {
      const size = Number(query.size ?? DEFAULT_SIZE);
      if (size < MIN_SIZE || size > MAX_SIZE) throw new ServiceError('invalid_request');
      const text = await readableText(context, params.requestId);
      const qrcode = await library();
      const { modules } = qrcode.create(text, SYMBOL);
      const scale = pixelsPerModule(modules.size, size);
      const png = await qrcode.toBuffer(text, { ...SYMBOL, type: 'png', scale, rendererOpts: CHEAP_PNG });
      return sendImage(reply, 'image/png', png);
    },
  );
}

/**
 * One grey byte for each pixel and no filter, because trying all filters on a large image would hold up everybody else. These are options of the
 * PNG writer, which the types of `qrcode` do not name.
 */
const CHEAP_PNG: object = { colorType: 0, filterType: 0 };

function imageSchema(type: string) {
  return {
    summary: "A link's QR code as an image",
    description:
      '`qrLink` with `/qr.svg` or `/qr.png` behind it. 404 `not_found` when the link is no longer valid.',
    params: Params,
    response: { 200: { content: { [type]: { schema: Type.String() } } } },
  };
}

/**
 * What the QR code of a link encodes, which is what pages draw.
 * @throws ServiceError `not_found` for a link that is dead, or not meant for another device
 */
async function readableText(context: Context, requestId: string): Promise<string> {
  try {
    const link = await findLink(context, requestId);
    if (link.channel === 'qr') return codeText(context, link);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== 'link_expired') throw error;
  }
  throw new ServiceError('not_found');
}

/** Only whole pixels: modules of different widths are harder to read. */
function pixelsPerModule(modules: number, size: number): number {
  return Math.max(1, Math.floor(size / (modules + 2 * QUIET_ZONE)));
}

function sendImage(reply: FastifyReply, type: string, image: string | Buffer): FastifyReply {
  return reply.type(type).header('Cache-Control', 'no-store').send(image);
}
