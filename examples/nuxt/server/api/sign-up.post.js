/** Exchanges the code that the page has received. */
export default defineEventHandler(async (event) => {
  const session = await visitorSession(event);
  try {
    const { loginSecret } = session.data;
    const { userId, data } = await civic.exchangeCode(await readRawBody(event), { loginSecret });
    const email = data.find((item) => item.label === 'contact.personal.email')?.value;
    await session.update({ userId, email }); // find the account by userId
    return { email };
  } catch (error) {
    console.error(`sign-up refused: ${error.code ?? error.message}`);
    setResponseStatus(event, 400);
    return { error: error.code ?? 'invalid_request' };
  }
});
