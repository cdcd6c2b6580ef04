/** Matches an address that may be a wallet's return. Then what reads it strictly is loaded (`return-url.ts`). */
export const MAY_BE_RETURN = /[?&]uuid=[\da-f-]{36}/;
