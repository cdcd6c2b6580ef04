import { cookies } from 'next/headers';
import { civic } from '../../../lib/civic.js';
import { openSession } from '../../../lib/sessions.js';

/** Exchanges the code that the page has received. */
export async function POST(request) {
  const jar = await cookies();
  try {
    const loginSecret = jar.get('login')?.value;
    const { userId, data } = await civic.exchangeCode(await request.text(), { loginSecret });
    const email = data.find((item) => item.label === 'contact.personal.email')?.value;
    // Find the account by userId.
    const id = openSession({ userId, email });
    jar.set('session', id, { httpOnly: true, secure: true, sameSite: 'lax' });
    return new Response(null, { status: 204 });
  } catch (error) {
    console.error(`sign-up refused: ${error.code ?? error.message}`);
    return new Response(null, { status: 400 });
  }
}
