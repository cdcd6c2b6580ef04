/** Answers the calls of the tests, which come as messages: `{id, name, input}` gets `{id, result}`, or `{id, error}` with the error's text. */
export function serveCalls(calls) {
  process.on('message', async ({ id, name, input }) => {
    try {
      process.send({ id, result: await calls[name](input) });
    } catch (error) {
      process.send({ id, error: textOf(error) });
    }
  });
}

/** The reason of a failure often stands in its cause alone. */
function textOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${textOf(error.cause)}`;
}
