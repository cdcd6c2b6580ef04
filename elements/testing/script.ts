import type { ErrorCode } from '../../src/protocol/errors.js';
import type { AppSummary, DigitalRequest } from '../../src/protocol/http.js';
import { canMove } from '../../src/protocol/moves.js';
import type { Channel, CrossDevice, Status } from '../../src/protocol/scope-request.js';

/** What a status turns into by itself. */
export interface Step {
  /** How many milliseconds after the status began. */
  after: number;
  /** The next status. It must be one that may follow (`canMove` of `civic-elements/protocol`). */
  to: Status;
}

/** How a scripted scope request goes. Without any of these it stays `pending` and renews its link as a real one does, until it expires. */
export interface Script {
  /** Who asks. Default: a live app with the name “Example Shop”. */
  app?: Readonly<AppSummary> | undefined;
  /** What an approval yields. Default: email address and phone number. */
  labels?: readonly string[];
  /** How many milliseconds `create` and `resume` take. Default: 0. */
  startTakes?: number;
  /** The code of the ClientError with which `create` and `resume` reject. Default: they do not. */
  refusal?: ErrorCode;
  /** The first status. Default: `pending`. */
  status?: Status;
  /** What happens by itself, counted from the first subscription on. A status without a step lasts until it expires. */
  steps?: Readonly<Partial<Record<Status, Step>>>;
  /** How many milliseconds a link lives. Default: as at a real service. */
  linkLives?: number;
  /** How often the link can be renewed. Default: as at a real service. */
  renewals?: number;
  /** The response code that `return` accepts, once a wallet has answered. Default: none. */
  responseCode?: string;
  /** Why it fails, when it does. Default: `presentation_rejected`. */
  reason?: ErrorCode;
  /** Where the code for another device is to be shown; with `off` there is none. Default: `always`. */
  crossDevice?: CrossDevice;
  /** Requests for the browser's wallet prompt. Default: none, as for a browser without a prompt. */
  digital?: DigitalRequest[];
  /** The number to pick on the other device while the status is `answered`, of two digits. Default: none is asked for. */
  match?: string;
  /** What the person verifies first while the status is `read`. Default: nothing. */
  verifying?: 'email' | 'phone';
  /** What the code holds, where it is more than the address of the landing page. */
  qrCode?: 'both' | 'direct';
  /** Makes the links. Default: random ones that lead nowhere. */
  link?: (channel: Exclude<Channel, 'dc-api'>, version: number) => string;
  /** The address that explains an error code. Default: an empty text, for none. */
  docs?: (code: ErrorCode) => string;
}

/** @throws RangeError when a step leads to a status that may not follow */
export function checkSteps({ steps = {} }: Script): void {
  for (const [from, { to }] of Object.entries(steps) as [Status, Step][]) {
    if (!canMove(from, to))
      throw new RangeError('A step of the script leads to a status that may not follow.');
  }
}
