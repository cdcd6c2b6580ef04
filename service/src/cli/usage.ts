/** What each command takes. `civic-service help COMMAND` shows one, `civic-service help` all of them. */
const COMMANDS = `  serve                       run the service (live mode; --development for http on localhost)
                              SIGHUP reads the TLS certificate again; SIGINT and SIGTERM stop
  app create --name N --origin O [--origin O …] [--strict] [--auth-code-lifetime S] [--logo FILE]
                    [--classic [--processed never|flag|always]] [flags of app set]
                              register an app; its secrets are shown this once
  app import --id I --public-key HEX --secret-file FILE --name N --origin O … [--classic]
                              register an app under an id and keys that exist
  app list | app show ID      what is registered, without secrets
  app set ID [--name N] [--logo FILE | --no-logo] [--brand #RRGGBB | --no-brand] [--auth-code-lifetime S]
                    [--wallet NAME … | --all-wallets] [--processed never|flag|always]
                    [--unsigned | --no-unsigned] [--qr landing|direct]
                    [--classic | --no-classic] [--strict | --no-strict]
                              change an app; its id and keys stay
  app set ID [--cross-device always|fallback|off|default] [--scope NAME]
                    [--number-match | --no-number-match | --default-number-match]
                              how its scope requests may be answered from another device (docs/operating.md); for one scope, or for all
  app origin add ID ORIGIN | app origin remove ID ORIGIN
                              where the app's pages are
  app rotate ID [--overlap 24h]
                              new secret and keys for an app, shown this once; the old ones work for the overlap, or end at once
  app key list --app ID | app key revoke --app ID KEY
                              the pairs of secret and key that are valid; a replaced one ends at once
  app revoke ID               the app can ask for nothing any more
  app erase ID                delete an app that was revoked with all that is kept of it; the audit log keeps its id
  app activity list --app ID [--status S] | app activity counts --app ID [--days N] | app activity checklist --app ID
                              what happened with an app, without anything about people
  app webhook set --app ID URL | app webhook show --app ID | app webhook remove --app ID
                              where messages about the scope requests of the app go; the key that signs them is shown this once
  app webhook test --app ID | app webhook list --app ID
                              send a message now; the last messages, and what became of them
  app scope set --app ID FILE the app gets the scope in FILE (JSON, docs/scopes.md)
  app scope list --app ID | app scope remove --app ID NAME
  app certificate csr --app ID --country CC --organisation N --organisation-id I [--common-name N]
                    [--contact URL-OR-MAIL …]
                              a certificate request for an access certificate; the key stays here
                              (of a person: --given-name N --surname N --serial-number I)
  app certificate import --app ID FILE [--key FILE]
                    [--client-id x509_hash|x509_san_dns] [--root send|omit]
                              the chain (PEM) that the authority sent, with or without its root
  app certificate import --app ID --for google|apple FILE [--key FILE] [--metadata FILE]
                              a certificate by which that platform's own wallet knows the app, for the browser's prompt alone; Google's comes
                              with metadata
  app certificate remove --app ID --for google|apple
  app certificate set --app ID [--client-id …] [--root …] | app certificate show --app ID
  app certificate renew --app ID [--discard-imported]
                              a new certificate of the service's own authority; an imported one is lost, and its key with it
  app certificate export-ca   the own authority's certificate (PEM), for wallets that are to trust it
  app registration import --app ID FILE [--encoding compact|base64url]
                              a registration certificate (JWT) of the app, for one intended use
  app registration list --app ID | app registration remove --app ID REGISTRATION
  keys list                   the signing keys, which one signs, and how back-ends pin each
  keys standby                a key that is published and does not sign yet, for back-ends that pin one
  keys rotate                 the key on standby signs, or else a new one; the older ones still verify
  keys remove KID             what this key signed verifies no more
  keys reseal                 seal everything that lasts under the present service key, where a former one sealed it; says when that one may go
  trust list
  trust add --type TYPE [--type TYPE …] [--pinned] FILE
                              trust the issuers under the certificate (PEM) in FILE for these credential types, too: the vct of SD-JWT VCs,
                              the docType of mdocs; with --pinned, the issuer that holds the certificate, and nobody else
  trust add --type TYPE [--type TYPE …] --issuer ISS --jwks URL
                              trust one issuer by the keys that it publishes, for credentials without a certificate
  trust remove ID
  trust list add URL --signer FILE [--signer FILE …] --type TYPE [--type TYPE …] [--service TYPE …]
                              trust the issuers on the list of trusted entities at URL, which those certificates sign, for these types
  trust list show [ID] | trust list refresh [ID] | trust list remove ID
  credential list [--email ADDRESS | --phone NUMBER] [--limit N]
                              the credentials that the service issued and that have not expired, without personal data, the last ones first
  credential revoke ID | credential revoke --email ADDRESS | credential revoke --phone NUMBER
                              withdraw a credential with its copies, or all for an address, which is not stored, with what wallets could
                              still fetch of it
  backup FILE                 copy the database into a new file, also while the service runs; the service key is not in it
  restore FILE [--yes]        put a backup in the place of the database, while no service runs; says what that changes, and asks first
  data list                   what is stored, why, how it is protected, until when, and how much there is now
  data export --app ID | --member ID | --request UUID | --email ADDRESS | --phone NUMBER
                              all that is kept about it as JSON, without secrets; addresses are looked up by their hash
  data verify --app ID | --member ID | --request UUID | --email ADDRESS | --phone NUMBER
                              see whether anything of it is left, and have the answer signed
  expiries                    everything that ends, the first to end first; the exit code is 1 where something has ended
  doctor [--offline]          look at the whole installation, and say what to change; the exit code is 1 where something does not work
  check-config                look at the settings alone; nothing is opened
  portal link                 a new link that makes an owner of the portal, once and for an hour, for when everybody is locked out
  portal members              who may sign in to the portal, with the wallets by which they may
  portal remove ID            remove a member, who is signed out then
  portal remove-wallet WALLET one by which a member signs in no more, a lost one for example; their sessions end
  audit [--limit N]           who changed what, here and in the portal, the last first
  integrity [--classic] [URL] tags that pin a page to the files of this version, for a service at URL (default: PUBLIC_URL)
`;

const HEAD = 'civic-service COMMAND [--json] [--development] [--help] | --version\n\n';
const FOOT = `
Options come from the environment: PUBLIC_URL, PORT, HOST, CIVIC_DATA_DIR, CIVIC_SERVICE_KEY and others (docs/operating.md).
`;

/**
 * The usage text for the words of a command line: of the action, such as `app certificate import`, else of the command, else of all.
 * @param words the words that were typed, with flags and arguments behind them
 */
export function usage(words: readonly string[] = []): string {
  const all = Object.values(COMMANDS)
    .join('')
    .split(/^(?= {2}\S)/m);
  const lengths = [3, 2, 1].filter((length) => length <= words.length);
  const names = lengths.map((length) => words.slice(0, length).join(' '));
  const found = names.map((name) => all.filter((entry) => isAbout(entry, name)));
  return HEAD + (found.find((entries) => entries.length > 0) ?? all).join('') + FOOT;
}

/** Whether one of the forms of an entry, which stand side by side, begins with these words. */
function isAbout(entry: string, name: string): boolean {
  return entry
    .trim()
    .split(' | ')
    .some((form) => `${form} `.replace('\n', ' ').startsWith(`${name} `));
}
