// A wallet of Credo: its agent with keys and credentials in memory.
import {
  Agent,
  InjectionSymbols,
  Kms,
  MdocRecord,
  RecordDuplicateError,
  RecordNotFoundError,
  SdJwtVcRecord,
} from '@credo-ts/core';
import {
  NodeInMemoryKeyManagementStorage,
  NodeKeyManagementService,
  agentDependencies,
} from '@credo-ts/node';
import { OpenId4VcModule } from '@credo-ts/openid4vc';
import { serveCalls } from './serve-calls.mjs';

/** What Credo leaves to whoever builds a wallet: where records are kept. */
class MemoryStorage {
  supportsCursorPagination = false;
  #records = new Map();

  async save(_agent, record) {
    if (this.#records.has(record.id))
      throw new RecordDuplicateError('duplicate', { recordType: record.type });
    this.#records.set(record.id, record);
  }
  async update(_agent, record) {
    this.#records.set(record.id, record);
  }
  async delete(_agent, record) {
    this.#records.delete(record.id);
  }
  async deleteById(_agent, _class, id) {
    this.#records.delete(id);
  }
  async getById(_agent, recordClass, id) {
    const record = this.#records.get(id);
    if (record?.type !== recordClass.type)
      throw new RecordNotFoundError('not found', { recordType: recordClass.type });
    return record;
  }
  async getAll(_agent, recordClass) {
    return [...this.#records.values()].filter(({ type }) => type === recordClass.type);
  }
  async findByQuery(agent, recordClass, query) {
    const all = await this.getAll(agent, recordClass);
    return all.filter((record) => matches(record.getTags(), query));
  }
}

function matches(tags, { $and = [], $or, $not, ...simple }) {
  return (
    Object.entries(simple).every(([name, value]) => matchesTag(tags[name], value)) &&
    $and.every((query) => matches(tags, query)) &&
    ($or === undefined || $or.some((query) => matches(tags, query))) &&
    ($not === undefined || !matches(tags, $not))
  );
}

function matchesTag(tag, value) {
  return Array.isArray(value) ? value.every((one) => tag?.includes(one)) : tag === value;
}

const storage = {
  register(dependencies) {
    dependencies.registerInstance(InjectionSymbols.StorageService, new MemoryStorage());
  },
};

const agent = new Agent({
  config: { allowInsecureHttpUrls: true, autoUpdateStorageOnStartup: true },
  dependencies: agentDependencies,
  modules: {
    storage,
    kms: new Kms.KeyManagementModule({
      backends: [new NodeKeyManagementService(new NodeInMemoryKeyManagementStorage())],
    }),
    openid4vc: new OpenId4VcModule(),
  },
});
await agent.initialize();

const { holder } = agent.openid4vc;
const requests = [];

serveCalls({
  /** A new key for a credential. */
  async createKey() {
    const { keyId, publicJwk } = await agent.kms.createKey({ type: { kty: 'EC', crv: 'P-256' } });
    return { keyId, publicJwk };
  },

  async storeSdJwtVc({ keyId, credential }) {
    const credentialInstances = [{ compactSdJwtVc: credential, kmsKeyId: keyId }];
    await agent.sdJwtVc.store({ record: new SdJwtVcRecord({ credentialInstances }) });
  },

  async storeMdoc({ keyId, credential }) {
    const credentialInstances = [{ issuerSignedBase64Url: credential, kmsKeyId: keyId }];
    await agent.mdoc.store({ record: new MdocRecord({ credentialInstances }) });
  },

  /** Takes credentials by an offer, with as many keys as the issuer gives copies. @returns how many there are now */
  /** @param input `formats`: those that the wallet wants of what is offered; all by default */
  async takeOffer({ offer, txCode, trustedCertificates, formats }) {
    agent.x509.config.setTrustedCertificates(trustedCertificates);
    const resolvedCredentialOffer = await holder.resolveCredentialOffer(offer);
    const token = await holder.requestToken({ resolvedCredentialOffer, txCode });
    const { credentials } = await holder.requestCredentials({
      resolvedCredentialOffer,
      ...token,
      ...(formats && {
        credentialConfigurationIds: Object.entries(resolvedCredentialOffer.offeredCredentialConfigurations)
          .filter(([, { format }]) => formats.includes(format))
          .map(([id]) => id),
      }),
      credentialBindingResolver: async ({ issuerMaxBatchSize }) => {
        const created = Array.from({ length: issuerMaxBatchSize }, () =>
          agent.kms.createKey({ type: { kty: 'EC', crv: 'P-256' } }),
        );
        const keys = (await Promise.all(created)).map(({ publicJwk }) =>
          Kms.PublicJwk.fromPublicJwk(publicJwk),
        );
        return { method: 'jwk', keys };
      },
    });
    for (const { record } of credentials) {
      await (record instanceof MdocRecord ? agent.mdoc : agent.sdJwtVc).store({ record });
    }
    return credentials.map(({ record }) => record.credentialInstances.length);
  },

  async forget() {
    for (const { id } of await agent.sdJwtVc.getAll()) await agent.sdJwtVc.deleteById(id);
    for (const { id } of await agent.mdoc.getAll()) await agent.mdoc.deleteById(id);
  },

  /** Verifies a request by the certificates that this wallet trusts, and keeps it. */
  async read({ link, trustedCertificates }) {
    requests.push(await holder.resolveOpenId4VpAuthorizationRequest(link, { trustedCertificates }));
    return requests.length - 1;
  },

  /** Answers a request that a browser handed on for a page of this origin. @returns what the browser hands back */
  async answerDigital({ request, origin, trustedCertificates }) {
    const { authorizationRequestPayload, dcql } = await holder.resolveOpenId4VpAuthorizationRequest(request, {
      trustedCertificates,
      origin,
    });
    const { authorizationResponse } = await holder.acceptOpenId4VpAuthorizationRequest({
      authorizationRequestPayload,
      dcql: { credentials: holder.selectCredentialsForDcqlRequest(dcql.queryResult) },
      origin,
    });
    return authorizationResponse;
  },

  /** Answers a request that was read. @returns what the service replied */
  async send({ number }) {
    const { authorizationRequestPayload, dcql, verifier } = requests[number];
    const credentials = holder.selectCredentialsForDcqlRequest(dcql.queryResult);
    const { serverResponse } = await holder.acceptOpenId4VpAuthorizationRequest({
      authorizationRequestPayload,
      dcql: { credentials },
    });
    return {
      prefix: verifier.clientIdPrefix,
      mode: authorizationRequestPayload.response_mode,
      queries: Object.keys(credentials),
      verifierInfo: authorizationRequestPayload.verifier_info,
      ...serverResponse,
    };
  },
});
