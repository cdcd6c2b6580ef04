/** What asks through the browser's wallet prompt (W3C Digital Credentials). Browsers without one never load it. */
export { BrowserPrompt } from './browser-prompt.js';
