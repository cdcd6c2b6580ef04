/** What the service that serves this page issues. */
export interface IssuedHere {
  /** Sample credentials (test data). */
  samples: boolean;
  /** The page where a person verifies an e-mail address. */
  contactPage?: string;
}

/**
 * Asks the issuers of a service what they issue, at the addresses of their metadata (OpenID4VCI 1.0, section 12.2.2).
 *
 * @param service The base address, without a slash at its end.
 */
export async function findIssuedHere(service: string): Promise<IssuedHere> {
  const [samples, contact] = await Promise.all([
    configurationsOf(service, 'issuer-api'),
    configurationsOf(service, 'issuer'),
  ]);
  return {
    samples: samples !== undefined,
    ...(contact?.includes('verified-contact') && { contactPage: `${service}/contact/email` }),
  };
}

async function configurationsOf(service: string, issuer: string): Promise<string[] | undefined> {
  try {
    const { pathname } = new URL(service);
    const path = `${pathname === '/' ? '' : pathname}/${issuer}`;
    const address = new URL(`/.well-known/openid-credential-issuer${path}`, service);
    const response = await fetch(address, { credentials: 'omit' });
    const metadata = (await response.json()) as { credential_configurations_supported?: object };
    return response.ok ? Object.keys(metadata.credential_configurations_supported ?? {}) : undefined;
  } catch {
    return undefined;
  }
}
