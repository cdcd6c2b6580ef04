import { runApp } from './cli/app.js';
import { runIntegrity } from './cli/integrity.js';
import { runKeys } from './cli/keys.js';
import { UsageError } from './cli/parse.js';
import { runServe } from './cli/serve.js';
import { runTrust } from './cli/trust.js';
import { AppError } from './errors.js';
import { IntegrityError } from './operations/integrity.js';
import { OptionsError } from './options.js';
import { StartError } from './start-error.js';

const USAGE = `civic-service COMMAND [--json] [--development]

  serve                       run the service (live mode; --development for http on localhost)
  app create --name N --origin O [--origin O …] [--strict] [--auth-code-lifetime S] [--logo FILE]
                    [--classic [--processed never|flag|always]]
                              register an app; its secrets are shown this once
  app import --id I --public-key HEX --secret-file FILE --name N --origin O … [--classic]
                              register an app under an id and keys that exist
  app list | app show ID      what is registered, without secrets
  app rotate ID               new secret and keys for an app, shown this once
  app revoke ID               the app can ask for nothing any more
  app scope set --app ID FILE the app gets the scope in FILE (JSON, docs/scopes.md)
  app scope list --app ID | app scope remove --app ID NAME
  keys rotate                 a new signing key; the older ones still verify
  trust list
  trust add --vct TYPE [--vct TYPE …] FILE
                              trust the issuers under the certificate (PEM) in FILE for these credential types
  trust remove ID
  integrity [--classic] [URL] tags that pin a page to the files of this version, for a service at URL (default: PUBLIC_URL)

Options come from the environment: PUBLIC_URL, PORT, HOST, CIVIC_DATA_DIR, CIVIC_SERVICE_KEY and others (docs/operating.md).
`;

const COMMANDS: Readonly<Record<string, (argv: string[]) => Promise<void>>> = {
  serve: runServe,
  app: runApp,
  keys: runKeys,
  trust: runTrust,
  integrity: runIntegrity,
};

/** Errors whose message says everything that an operator needs. */
const PLAIN_ERRORS = [AppError, OptionsError, StartError, IntegrityError];

async function main([command = '', ...argv]: string[]): Promise<number> {
  if (command === '--help' || command === 'help' || command === '') {
    console.log(USAGE);
    return command === '' ? 2 : 0;
  }
  const run = COMMANDS[command];
  try {
    if (!run) throw new UsageError('unknown command');
    await run(argv);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) console.error(`civic-service: ${error.message}\n\n${USAGE}`);
    else if (PLAIN_ERRORS.some((known) => error instanceof known))
      console.error(`civic-service: ${(error as Error).message}`);
    else throw error;
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
