// One instance of the service, in a process of its own, as `civic-service serve --development` runs it: with the settings of its environment, a clock that the
// parent can set, and a point at which it dies, if it is told one. It ends with its parent.
import { dieAt } from './points.mjs';

const { CIVIC_FAULT_POINT: point, CIVIC_FAULT_NTH: nth } = process.env;
const SystemDate = Date;
let ahead = 0;

globalThis.Date = class extends SystemDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [SystemDate.now() + ahead] : parts));
  }
  static now() {
    return SystemDate.now() + ahead;
  }
};
process.on('message', (ms) => {
  ahead = ms;
  process.send('set');
});
process.once('disconnect', () => process.exit(0));

// Loaded only now, because it may keep the clock.
const { readOptions, startService } = await import('civic-service');
const { context } = await startService(readOptions('development', process.env));
if (point) dieAt(point, Number(nth), context.store);
process.send('ready');
