import { AccountView } from './views/account.js';
import { ActivityView } from './views/activity.js';
import { AppPage } from './views/app-page.js';
import { AppsView } from './views/apps.js';
import { AuditView } from './views/audit.js';
import { BrandField } from './views/brand-field.js';
import { CertificateRequest } from './views/certificate-request.js';
import { CertificatesView } from './views/certificates.js';
import { CredentialsOnce } from './views/credentials-once.js';
import { DataSubjectForm } from './views/data-subject.js';
import { DataView } from './views/data.js';
import { EraseApp } from './views/erase-app.js';
import { ImportApp } from './views/import-app.js';
import { IntegrationView } from './views/integration.js';
import { KeysView } from './views/keys.js';
import { MemberWallets } from './views/member-wallets.js';
import { MembersView } from './views/members.js';
import { NewApp } from './views/new-app.js';
import { OperationView } from './views/operation.js';
import { OriginsField } from './views/origins-field.js';
import { OwnScopes } from './views/own-scopes.js';
import { PlatformCertificates } from './views/platform-certificates.js';
import { PoliciesField } from './views/policies-field.js';
import { PreviewView } from './views/preview.js';
import { RecoveryCodes } from './views/recovery-codes.js';
import { RegistrationView } from './views/registration.js';
import { RegistrationsView } from './views/registrations.js';
import { ScopeEditor } from './views/scope-editor.js';
import { SettingsView } from './views/settings.js';
import { SignIn } from './views/sign-in.js';
import { TrustView } from './views/trust.js';
import { TryIt } from './views/try-it.js';
import { WalletSignIn } from './views/wallet-sign-in.js';
import { WalletsView } from './views/wallets.js';
import { WalletsField } from './views/wallets-field.js';
import { WebhookView } from './views/webhook.js';

const VIEWS: Readonly<Record<string, CustomElementConstructor>> = {
  'portal-account': AccountView,
  'portal-activity': ActivityView,
  'portal-app-page': AppPage,
  'portal-apps': AppsView,
  'portal-audit': AuditView,
  'portal-brand': BrandField,
  'portal-certificate-request': CertificateRequest,
  'portal-certificates': CertificatesView,
  'portal-credentials': CredentialsOnce,
  'portal-data': DataView,
  'portal-data-subject': DataSubjectForm,
  'portal-erase-app': EraseApp,
  'portal-import-app': ImportApp,
  'portal-integration': IntegrationView,
  'portal-keys': KeysView,
  'portal-member-wallets': MemberWallets,
  'portal-members': MembersView,
  'portal-new-app': NewApp,
  'portal-operation': OperationView,
  'portal-origins': OriginsField,
  'portal-own-scopes': OwnScopes,
  'portal-platform-certificates': PlatformCertificates,
  'portal-policies': PoliciesField,
  'portal-preview': PreviewView,
  'portal-recovery-codes': RecoveryCodes,
  'portal-registration': RegistrationView,
  'portal-registrations': RegistrationsView,
  'portal-scope-editor': ScopeEditor,
  'portal-settings': SettingsView,
  'portal-sign-in': SignIn,
  'portal-trust': TrustView,
  'portal-try-it': TryIt,
  'portal-wallet-sign-in': WalletSignIn,
  'portal-wallets': WalletsView,
  'portal-offered-wallets': WalletsField,
  'portal-webhook': WebhookView,
};

/** Registers the tags of the views. */
export function defineViews(): void {
  for (const [tag, view] of Object.entries(VIEWS))
    if (!customElements.get(tag)) customElements.define(tag, view);
}
