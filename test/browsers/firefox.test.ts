import { keyboard } from './keyboard.js';
import { react } from './react.js';
import { strictPolicy } from './strict-policy.js';
import { inBrowser } from './support/in-browser.js';

inBrowser('firefox', keyboard, strictPolicy, react);
