/** What goes on after a wallet sent the person back: a part that is loaded when the address tells of a return. */
export { inTurn } from './in-turn.js';
export { claim, endOf } from './kept.js';
export { cleanAddress, dropStray, takeReturn } from './take-return.js';
