import { civic } from '../../lib/civic.js';

/** Exchanges the code that the page has received. */
export async function POST({ request, session }) {
  try {
    const loginSecret = await session.get('loginSecret');
    const { userId, data } = await civic.exchangeCode(await request.text(), { loginSecret });
    const email = data.find((item) => item.label === 'contact.personal.email')?.value;
    // A new session id: whoever knew the old one is not signed in.
    await session.regenerate();
    session.set('userId', userId); // find the account by userId
    session.set('email', email);
    return new Response(null, { status: 204 });
  } catch (error) {
    console.error(`sign-up refused: ${error.code ?? error.message}`);
    return new Response(null, { status: 400 });
  }
}
