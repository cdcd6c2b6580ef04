export { dcApiWords } from './dc-api.js';
export { moreWords } from './more-views.js';
export { sameDeviceWords } from './same-device.js';
