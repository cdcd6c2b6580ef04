import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { WalletSummary } from '../../src/protocol/http.js';
import type {
  CertificateDetail,
  CertificateSubjectInput,
  PlatformCertificateRow,
} from '../../src/protocol/portal-certificates.js';
import type {
  ActivityCounts,
  ActivityRow,
  AppCreated,
  AppDetail,
  AppImport,
  AppInput,
  AppRow,
  AuditEntry,
  Checklist,
  Invitation,
  Member,
  OriginCheck,
  PasskeyRow,
  PortalSession,
  Registered,
  RegistrationImported,
  RegistrationRow,
  Role,
  ScopeRow,
  SessionRow,
  TrustOverview,
  WebhookCreated,
  WebhookDeliveryRow,
  WebhookShown,
} from '../../src/protocol/portal.js';
import type {
  BackupNote,
  DataExport,
  DataOverview,
  DataSubject,
  DeletionCheck,
  DoctorReport,
  ExpiryRow,
} from '../../src/protocol/portal-data.js';
import type { TryExchanged, TryInput, TryStarted } from '../../src/protocol/try-it.js';
import type { WalletAsk, WalletRow } from '../../src/protocol/portal-wallets.js';

/** Why the service did not do what the page asked for. */
export class PortalProblem extends Error {
  override readonly name = 'PortalProblem';
  /** A code of docs/errors.md, or `service_unreachable` or `invalid_service_response` where no answer could be read. */
  readonly code: string;
  /** The field that is wrong, by its name in the body. */
  readonly member: string | undefined;

  /** @param message the service's own words about it */
  constructor(code: string, message = '', member?: string) {
    super(message);
    this.code = code;
    this.member = member;
  }
}

/** What was read, and the version of it that a change names. */
export interface Versioned<T> {
  value: T;
  etag: string;
}

/** The portal's side of the service. Every method throws a {@link PortalProblem}. */
export class PortalClient {
  readonly fetch: typeof fetch;
  readonly #base: string;

  /**
   * @param base the address of `portal-api`, with a slash at its end
   * @param doFetch default: the browser's own
   */
  constructor(base: string, doFetch: typeof fetch = (...args) => fetch(...args)) {
    this.#base = base;
    this.fetch = doFetch;
  }

  session = () => this.#get<PortalSession>('session');
  registrationOptions = (token: string, name: string) =>
    this.#post<PublicKeyCredentialCreationOptionsJSON>('registration/options', { token, name });
  register = (response: unknown) => this.#post<Registered>('registration', { response });
  signInOptions = () => this.#post<PublicKeyCredentialRequestOptionsJSON>('sign-in/options', {});
  signIn = (response: unknown) => this.#post<PortalSession>('sign-in', { response });
  signInByCode = (code: string) => this.#post<PortalSession>('sign-in/recovery', { code });
  walletSignInOptions = () => this.#post<WalletAsk>('sign-in/wallet/options', {});
  signInByWallet = (code: string) => this.#post<PortalSession>('sign-in/wallet', { code });
  signOut = () => this.#post<unknown>('sign-out', {});

  apps = (search: string) => this.#get<AppRow[]>(`apps?${new URLSearchParams({ search })}`);
  createApp = (input: AppInput) => this.#post<AppCreated>('apps', input);
  importApp = (input: AppImport) => this.#post<AppDetail>('apps/import', input);
  checkOrigin = (origin: string) => this.#post<OriginCheck>('origins/check', { origin });
  scopes = (appId: string) => this.#get<ScopeRow[]>(`scopes?${new URLSearchParams({ appId })}`);
  previewScope = (appId: string, scope: object) =>
    this.#post<ScopeRow>(`apps/${appId}/scopes/preview`, scope);
  certificate = (appId: string) => this.#get<CertificateDetail>(`apps/${appId}/certificate`);
  importCertificate = (appId: string, body: { certificate: string; key?: string }) =>
    this.#post<CertificateDetail>(`apps/${appId}/certificate`, body);
  requestCertificate = (appId: string, subject: CertificateSubjectInput) =>
    this.#post<{ request: string }>(`apps/${appId}/certificate/request`, subject);
  useOwnCertificate = (appId: string, confirm: string) =>
    this.#post<CertificateDetail>(`apps/${appId}/certificate/renew`, { confirm });
  platformCertificates = (appId: string) =>
    this.#get<PlatformCertificateRow[]>(`apps/${appId}/platform-certificates`);
  importPlatformCertificate = (
    appId: string,
    platform: string,
    body: { certificate: string; key?: string; metadata?: string },
  ) => this.#post<PlatformCertificateRow[]>(`apps/${appId}/platform-certificates/${platform}`, body);
  removePlatformCertificate = (appId: string, platform: string, confirm: string) =>
    this.#post<PlatformCertificateRow[]>(`apps/${appId}/platform-certificates/${platform}/remove`, {
      confirm,
    });
  registrations = (appId: string) => this.#get<RegistrationRow[]>(`apps/${appId}/registrations`);
  importRegistration = (appId: string, certificate: string) =>
    this.#post<RegistrationImported>(`apps/${appId}/registrations`, { certificate });
  removeRegistration = (appId: string, id: string) =>
    this.#send<unknown>('DELETE', `apps/${appId}/registrations/${encodeURIComponent(id)}`);
  checklist = (appId: string) => this.#get<Checklist>(`apps/${appId}/checklist`);
  /** @param before the id of the row from which older ones are wanted */
  activity = (appId: string, status: string, before?: number) =>
    this.#get<ActivityRow[]>(
      `apps/${appId}/activity?${new URLSearchParams({ ...(status && { status }), ...olderThan(before) })}`,
    );
  counts = (appId: string) => this.#get<ActivityCounts>(`apps/${appId}/counts?days=30`);
  revokeKey = (appId: string, keyId: string, confirm: string) =>
    this.#post<unknown>(`apps/${appId}/keys/${keyId}/revoke`, { confirm });
  webhook = (appId: string) => this.#get<WebhookShown>(`apps/${appId}/webhook`);
  setWebhook = (appId: string, url: string) =>
    this.#send<WebhookCreated>('PUT', `apps/${appId}/webhook`, { url });
  removeWebhook = (appId: string) => this.#send<unknown>('DELETE', `apps/${appId}/webhook`);
  testWebhook = (appId: string) => this.#post<WebhookDeliveryRow>(`apps/${appId}/webhook/test`, {});
  deliveries = (appId: string) => this.#get<WebhookDeliveryRow[]>(`apps/${appId}/webhook/deliveries`);
  startTry = (appId: string, input: TryInput) => this.#post<TryStarted>(`apps/${appId}/tries`, input);
  exchangeTry = (appId: string, uuid: string, authCode: string) =>
    this.#post<TryExchanged>(`apps/${appId}/tries/${uuid}/exchange`, { authCode });
  offeredWallets = () => this.#get<WalletSummary[]>('offered-wallets');
  trust = () => this.#get<TrustOverview>('trust');
  rotate = (appId: string, overlap: number) => this.#post<AppCreated>(`apps/${appId}/rotate`, { overlap });
  revoke = (appId: string, confirm: string) => this.#post<unknown>(`apps/${appId}/revoke`, { confirm });
  eraseApp = (appId: string, confirm: string) => this.#post<unknown>(`apps/${appId}/erase`, { confirm });

  data = () => this.#get<DataOverview>('data');
  exportData = (subject: DataSubject) => this.#post<DataExport>('data/export', subject);
  verifyDeletion = (subject: DataSubject) => this.#post<DeletionCheck>('data/verify', subject);
  expiries = () => this.#get<ExpiryRow[]>('expiries');
  doctor = () => this.#post<DoctorReport>('doctor', {});
  backup = () => this.#get<BackupNote>('backup');

  members = () => this.#get<Member[]>('members');
  changeRole = (id: string, role: Role) => this.#send<Member>('PATCH', `members/${id}`, { role });
  removeMember = (id: string) => this.#send<unknown>('DELETE', `members/${id}`);
  invitations = () => this.#get<Invitation[]>('invitations');
  invite = (role: Role) => this.#post<Invitation>('invitations', { role });
  withdrawInvitation = (id: string) => this.#send<unknown>('DELETE', `invitations/${id}`);
  sessions = () => this.#get<SessionRow[]>('sessions');
  endSession = (id: string) => this.#send<unknown>('DELETE', `sessions/${id}`);
  passkeys = () => this.#get<PasskeyRow[]>('passkeys');
  passkeyOptions = () => this.#post<PublicKeyCredentialCreationOptionsJSON>('passkeys/options', {});
  addPasskey = (response: unknown, name: string) => this.#post<unknown>('passkeys', { response, name });
  newRecoveryCodes = () => this.#post<{ recoveryCodes: string[] }>('recovery-codes', {});
  removePasskey = (id: string) => this.#send<unknown>('DELETE', `passkeys/${id}`);
  wallets = () => this.#get<WalletRow[]>('wallets');
  walletOptions = () => this.#post<WalletAsk>('wallets/options', {});
  /** @param name what its owner calls it; empty where they call it nothing */
  linkWallet = (code: string, name: string) =>
    this.#post<WalletRow>('wallets', { code, ...(name !== '' && { name }) });
  removeWallet = (id: string) => this.#send<unknown>('DELETE', `wallets/${id}`);
  walletsOf = (memberId: string) => this.#get<WalletRow[]>(`members/${memberId}/wallets`);
  removeWalletOf = (memberId: string, id: string) =>
    this.#send<unknown>('DELETE', `members/${memberId}/wallets/${id}`);
  /** @param before the id of the entry from which older ones are wanted */
  audit = (before?: number) => this.#get<AuditEntry[]>(`audit?${new URLSearchParams(olderThan(before))}`);

  async app(appId: string): Promise<Versioned<AppDetail>> {
    const { body, etag } = await this.#ask('GET', `apps/${appId}`);
    return { value: body as AppDetail, etag };
  }

  /** The address of the keys by which what the service signs can be verified. */
  get publicKeys(): string {
    return new URL('.well-known/jwks.json', this.service).href;
  }

  /** The address of the service, with a slash at its end. */
  get service(): string {
    return new URL('..', new URL(this.#base, document.baseURI)).href;
  }

  /** The address of the whole audit log as a file, for owners. */
  get auditExport(): string {
    return `${this.#base}audit/export`;
  }

  /**
   * Sets a scope of the app's own in place of the one of that name.
   * @throws PortalProblem `precondition_failed` when somebody else changed the app after `ifMatch` was read
   */
  async setScope(appId: string, name: string, scope: object, ifMatch: string): Promise<void> {
    await this.#ask('PUT', scopePath(appId, name), scope, { 'if-match': ifMatch });
  }

  /** @throws PortalProblem as `setScope` */
  async removeScope(appId: string, name: string, ifMatch: string): Promise<void> {
    await this.#ask('DELETE', scopePath(appId, name), undefined, { 'if-match': ifMatch });
  }

  /** @throws PortalProblem `precondition_failed` when somebody else changed the app after `etag` was read */
  async changeApp(appId: string, input: AppInput, ifMatch: string): Promise<Versioned<AppDetail>> {
    const { body, etag } = await this.#ask('PATCH', `apps/${appId}`, input, { 'if-match': ifMatch });
    return { value: body as AppDetail, etag };
  }

  #get<T>(path: string): Promise<T> {
    return this.#send<T>('GET', path);
  }

  #post<T>(path: string, body: object): Promise<T> {
    return this.#send<T>('POST', path, body);
  }

  async #send<T>(method: string, path: string, content?: object): Promise<T> {
    const { body } = await this.#ask(method, path, content);
    return body as T;
  }

  async #ask(
    method: string,
    path: string,
    content?: object,
    headers: Record<string, string> = {},
  ): Promise<{ body: unknown; etag: string }> {
    let response: Response;
    try {
      response = await this.fetch(this.#base + path, {
        method,
        headers: {
          accept: 'application/json',
          ...(content && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(content && { body: JSON.stringify(content) }),
        cache: 'no-store',
        credentials: 'same-origin',
        redirect: 'error',
      });
    } catch {
      throw new PortalProblem('service_unreachable');
    }
    const body = await readJson(response);
    if (response.ok) return { body, etag: response.headers.get('etag') ?? '' };
    const { error, error_description: description, member } = (body ?? {}) as Record<string, unknown>;
    if (typeof error !== 'string') throw new PortalProblem('invalid_service_response');
    throw new PortalProblem(
      error,
      typeof description === 'string' ? description : '',
      typeof member === 'string' ? member : undefined,
    );
  }
}

function olderThan(before: number | undefined): Record<string, string> {
  return before === undefined ? {} : { before: String(before) };
}

function scopePath(appId: string, name: string): string {
  return `apps/${appId}/scopes/${encodeURIComponent(name)}`;
}

/** The body as JSON; `undefined` where there is none, as with status 204. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new PortalProblem('invalid_service_response');
  }
}
