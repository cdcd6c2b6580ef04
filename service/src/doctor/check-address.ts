import { readIntegrity } from '../operations/integrity.js';
import type { Options } from '../options.js';
import { type Finding, findingsOf } from './finding.js';

const { ok, warning, problem } = findingsOf('address');

const PATIENCE = 5_000;

/**
 * Asks the service by its public address, as pages and phones do: whether it can be reached, whether a proxy changes what it sends, and whether
 * strangers can read what is for the operator.
 */
export async function checkAddress({ publicUrl, mode }: Options, fetchIt = fetch): Promise<Finding[]> {
  const ask = (path: string) =>
    fetchIt(`${publicUrl}${path}`, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
  try {
    const reply = await ask('/integrity.json');
    return [
      await ofFiles(reply),
      ...(mode === 'live' ? [...ofHeaders(reply), ...ofMetrics(await ask('/metrics'))] : []),
    ];
  } catch (error) {
    return [ofFailure(error as Error)];
  }
}

async function ofFiles(reply: Response): Promise<Finding> {
  const text = await reply.text();
  if (reply.status !== 200)
    return problem(
      `PUBLIC_URL is answered with ${reply.status} where the service has a file`,
      'run serve, and have the proxy pass everything below PUBLIC_URL on to it, with the path of PUBLIC_URL taken off',
    );
  const own = JSON.stringify(readIntegrity().files);
  const isOurs = own === JSON.stringify((parse(text) as { files?: unknown } | undefined)?.files);
  return isOurs
    ? ok('PUBLIC_URL serves the files of this version unchanged')
    : warning(
        'PUBLIC_URL serves other files than this version has',
        'restart serve after an upgrade, and let no proxy change or keep what it serves',
      );
}

/** What live mode always sends, unless a proxy takes it away. */
function ofHeaders({ status, headers }: Response): Finding[] {
  const missing = ['strict-transport-security', 'content-security-policy', 'x-content-type-options'].filter(
    (name) => status === 200 && !headers.has(name),
  );
  return missing.map((name) =>
    warning(`${name} does not reach visitors`, 'let the proxy pass the headers of the service on'),
  );
}

function ofMetrics({ status }: Response): Finding[] {
  if (status !== 200) return [];
  return [
    warning(
      'everybody can read /metrics',
      'let the proxy refuse /metrics, /healthz and /readyz from outside',
    ),
  ];
}

/** Node names what failed in the cause of the cause. */
function ofFailure(error: Error): Finding {
  const { code = '' } = (error.cause ?? {}) as { code?: string };
  if (/CERT|SIGNATURE|SELF_SIGNED|SSL|TLS|ALTNAME/.test(code))
    return problem(
      `the certificate at PUBLIC_URL is not accepted (${code})`,
      'let the proxy show a certificate for this host, with its intermediates, of an authority that browsers know',
    );
  return warning(
    'PUBLIC_URL cannot be reached from this machine',
    'run serve, and look at DNS, firewall and proxy; some networks do not reach their own public address: then try from another machine',
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
