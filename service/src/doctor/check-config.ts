import type { Options } from '../options.js';
import { checkOptions } from '../read-options.js';
import { type Finding, findingsOf } from './finding.js';

type Environment = Readonly<Record<string, string | undefined>>;

const { ok, warning, problem } = findingsOf('settings');
const proxy = findingsOf('proxy');

/** Looks at the settings alone. No database is opened, and nothing is made. */
export function checkConfig(mode: Options['mode'], env: Environment): Finding[] {
  const problems = checkOptions(mode, env).map((line) => problem(line, 'correct this setting'));
  if (problems.length > 0) return problems;
  return [ok('every setting is understood'), ...ofFormer(env), ...(mode === 'live' ? ofLive(env) : [])];
}

/** What is set for a while, and what says when it may go. */
function ofFormer(env: Environment): Finding[] {
  const hasKeys = [env.CIVIC_FORMER_SERVICE_KEYS, env.CIVIC_FORMER_SERVICE_KEYS_FILE].some(Boolean);
  return [
    ...(hasKeys
      ? [ok('former service keys are set: doctor says what needs them, and when they may go')]
      : []),
    ...(env.CIVIC_FORMER_PUBLIC_URLS
      ? [ok('former public addresses are set: doctor says whether they lead here')]
      : []),
  ];
}

/** What a live service may do without, but seldom on purpose. */
function ofLive(env: Environment): Finding[] {
  const { CIVIC_TRUST_PROXY: trusted, CIVIC_TLS_CERT_FILE: certificate, SMTP_URL: relay } = env;
  const { PUBLIC_URL: publicUrl, CIVIC_PORTAL: portal } = env;
  const isBelowPath = publicUrl !== undefined && new URL(publicUrl).pathname !== '/';
  const isProxyTrusted = ![undefined, '', '0'].includes(trusted);
  return [
    ...(isProxyTrusted || certificate
      ? []
      : [
          proxy.warning(
            'the service does not end TLS itself, so a proxy does, and none is trusted: all visitors count as one, and share one rate limit',
            'set CIVIC_TRUST_PROXY to the number of proxies in a row, usually 1, or to their networks',
          ),
        ]),
    ...(isProxyTrusted && certificate
      ? [
          proxy.warning(
            'the service ends TLS itself, and believes a proxy all the same: without one, visitors choose their own address',
            'unset CIVIC_TRUST_PROXY if nothing stands in front of the service',
          ),
        ]
      : []),
    ...(isBelowPath && portal !== 'off'
      ? [
          warning(
            'PUBLIC_URL has a path, so the pages beside it have the origin of the portal, and can act in the name of whoever is signed in there',
            'give the service a host name of its own, see that nobody else puts pages on this one, or set CIVIC_PORTAL=off',
          ),
        ]
      : []),
    ...(relay || env.CIVIC_PHONE_WEBHOOK
      ? []
      : [
          warning(
            'neither mails nor text messages can be sent, so nobody can verify an address here',
            'set SMTP_URL and CIVIC_MAIL_FROM, unless people have credentials of other issuers',
          ),
        ]),
  ];
}
