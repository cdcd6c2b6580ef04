import { civic } from '$lib/server/civic.js';
import { openSession } from '$lib/server/sessions.js';

/** Exchanges the code that the page has received. */
export async function POST({ request, cookies }) {
  try {
    const loginSecret = cookies.get('login');
    const { userId, data } = await civic().exchangeCode(await request.text(), { loginSecret });
    const email = data.find((item) => item.label === 'contact.personal.email')?.value;
    cookies.set('session', openSession({ userId, email }), { path: '/' }); // find the account by userId
    return new Response(null, { status: 204 });
  } catch (error) {
    console.error(`sign-up refused: ${error.code ?? error.message}`);
    return new Response(null, { status: 400 });
  }
}
