import './civic-button/define.js';
import './civic-modal/define.js';

export { CivicButton } from './civic-button/civic-button.js';
export { CivicModal } from './civic-modal/civic-modal.js';
export {
  AuthCodeReceivedEvent,
  CivicSipErrorEvent,
  type ErrorDetail,
  ReadEvent,
  StatusChangeEvent,
  UserCancelledEvent,
} from './shared/events.js';
export { setDefaultService } from './shared/default-service.js';
