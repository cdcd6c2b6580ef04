import './civic-button/define.js';
import './civic-modal/define.js';

export * from './civic-button/civic-button.js';
export * from './civic-modal/civic-modal.js';
export { setDefaultService } from './shared/default-service.js';
export * from './shared/events.js';
