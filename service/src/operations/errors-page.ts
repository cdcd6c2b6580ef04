import { ERRORS } from 'civic-elements/protocol';

/** Every error code with its meaning: where the `docs` member of an error points. All text is ours, so nothing needs escaping. */
export function errorsPage(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { status, retryable, description }]) =>
      `<dt id="${code}"><code>${code}</code></dt><dd>${description} ${status ? `HTTP status ${status}. ` : ''}${
        retryable ? 'Trying again can help.' : 'Trying again does not help until the cause is removed.'
      }</dd>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Error codes</title></head><body><main><h1>Error codes</h1><dl>${rows.join('')}</dl></main></body></html>`;
}
