import './civic-button/define.js';
import './civic-modal/define.js';

export { CivicButton } from './civic-button/civic-button.js';
export { CivicModal } from './civic-modal/civic-modal.js';
export { setDefaultService } from './shared/default-service.js';
export { CivicSipErrorEvent, type ErrorDetail } from './shared/error-event.js';
export { AuthCodeReceivedEvent, ReadEvent, StatusChangeEvent, UserCancelledEvent } from './shared/events.js';
