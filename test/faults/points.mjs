// Points at which an instance ends with SIGKILL. They are set from outside of the product: what a service that runs does with its store and its replies
// is wrapped, so that no code of the service knows of them.
import { ServerResponse } from 'node:http';

const { end, write } = ServerResponse.prototype;

const die = () => process.kill(process.pid, 'SIGKILL');

/** Dies when a method of the store has done its work, before its caller hears of it. */
function afterStore(method, isMeant) {
  return (store, isTime) => {
    const original = store[method];
    store[method] = async (row) => {
      const outcome = await original(row);
      if (isMeant(row, outcome) && isTime()) die();
      return outcome;
    };
  };
}

/** Does something else in place of a write to a client, or of the last one. */
function inPlaceOf(method, isMeant, act) {
  return (_store, isTime) => {
    const original = ServerResponse.prototype[method];
    ServerResponse.prototype[method] = function (chunk, ...rest) {
      if (isMeant(this, chunk) && isTime()) return act(this, chunk);
      return original.call(this, chunk, ...rest);
    };
  };
}

const won = (status) => (row, hasWon) => hasWon && row.status === status;
const isEvent = (_reply, chunk) =>
  String(chunk).startsWith('event: snapshot') && chunk.includes('"status":"approved"');
const isVerdict = ({ req, statusCode }) => req.url.startsWith('/wallet-api/response') && statusCode === 200;
const isData = ({ req, statusCode }) => req.url.endsWith('/scopeRequest/authCode') && statusCode === 200;

const POINTS = {
  'approval stored, nobody told': afterStore('compareAndSet', won('approved')),
  'before the event': inPlaceOf('write', isEvent, die),
  'after the event': inPlaceOf('write', isEvent, (reply, chunk) => write.call(reply, chunk, die)),
  'before the wallet’s reply': inPlaceOf('end', isVerdict, die),
  'code consumed, nobody told': afterStore('compareAndSet', won('exchanged')),
  'consumption secured': afterStore('secure', () => true),
  'before the data': inPlaceOf('end', isData, die),
  'in the middle of the data': inPlaceOf('end', isData, (reply, chunk) =>
    write.call(reply, chunk.slice(0, chunk.length / 2), die),
  ),
  'after the data': inPlaceOf('end', isData, (reply, chunk) => end.call(reply, chunk, die)),
};

export const POINT_NAMES = Object.keys(POINTS);

/** Has this process end when it comes to a point for the nth time. */
export function dieAt(point, nth, store) {
  let count = 0;
  POINTS[point](store, () => ++count === nth);
}
