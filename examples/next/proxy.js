import { newLogin } from 'civic-backend';
import { NextResponse } from 'next/server';

/** Gives each visitor a login secret before the page is rendered, because a page cannot set a cookie. */
export function proxy(request) {
  const response = NextResponse.next();
  if (!request.cookies.has('login')) {
    const { loginSecret } = newLogin();
    response.cookies.set('login', loginSecret, { httpOnly: true, secure: true, sameSite: 'lax' });
  }
  return response;
}

export const config = { matcher: '/' };
