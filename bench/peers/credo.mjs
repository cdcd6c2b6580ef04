// A service of Credo's verifier, on its own Express routes, with records in memory.
import { once } from 'node:events';
import { Agent, InjectionSymbols, Kms, RecordNotFoundError } from '@credo-ts/core';
import {
  NodeInMemoryKeyManagementStorage,
  NodeKeyManagementService,
  agentDependencies,
} from '@credo-ts/node';
import { OpenId4VcModule } from '@credo-ts/openid4vc';
import express from 'express';
import { answerParent } from '../child.mjs';

/** Records by id, and sessions by the one tag that the routes look them up by. */
class MemoryStorage {
  supportsCursorPagination = false;
  #records = new Map();
  #sessions = new Map();

  async save(_agent, record) {
    this.#records.set(record.id, record);
    if (record.authorizationRequestId) this.#sessions.set(record.authorizationRequestId, record);
  }
  async update(_agent, record) {
    this.#records.set(record.id, record);
  }
  async delete(_agent, record) {
    this.#records.delete(record.id);
    this.#sessions.delete(record.authorizationRequestId);
  }
  async deleteById(agent, recordClass, id) {
    await this.delete(agent, await this.getById(agent, recordClass, id));
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
    const session = query.authorizationRequestId ?? query.$or?.find((one) => one.authorizationRequestId);
    if (session) {
      const found = this.#sessions.get(session.authorizationRequestId ?? session);
      return found ? [found] : [];
    }
    const all = await this.getAll(agent, recordClass);
    return all.filter((record) =>
      Object.entries(query).every(([name, value]) => record.getTags()[name] === value),
    );
  }
}

async function start({ anchor, query }) {
  const app = express();
  const server = app.listen(0, '127.0.0.1', 4096);
  await once(server, 'listening');
  server.keepAliveTimeout = 72_000;
  const base = `http://127.0.0.1:${server.address().port}`;

  const storage = new MemoryStorage();
  const agent = new Agent({
    config: { allowInsecureHttpUrls: true, autoUpdateStorageOnStartup: true },
    dependencies: agentDependencies,
    modules: {
      storage: {
        register: (dependencies) => dependencies.registerInstance(InjectionSymbols.StorageService, storage),
      },
      kms: new Kms.KeyManagementModule({
        backends: [new NodeKeyManagementService(new NodeInMemoryKeyManagementStorage())],
      }),
      openid4vc: new OpenId4VcModule({ app, verifier: { baseUrl: `${base}/verifiers` } }),
    },
  });
  await agent.initialize();
  agent.x509.config.setTrustedCertificates([anchor]);
  const { publicJwk } = await agent.kms.createKey({ type: { kty: 'EC', crv: 'P-256' } });
  const certificate = await agent.x509.createCertificate({
    authorityKey: Kms.PublicJwk.fromPublicJwk(publicJwk),
    issuer: 'CN=Bench',
  });
  const { verifier } = agent.openid4vc;
  const { verifierId } = await verifier.createVerifier();

  app.post('/requests', async (_request, response) => {
    const { authorizationRequestObject, verificationSession } = await verifier.createAuthorizationRequest({
      verifierId,
      requestSigner: { method: 'x5c', clientIdPrefix: 'x509_hash', x5c: [certificate] },
      responseMode: 'direct_post.jwt',
      dcql: { query },
    });
    response.status(201).json({
      requestUri: authorizationRequestObject.request_uri,
      resultUri: `${base}/results/${verificationSession.id}`,
    });
  });
  app.get('/results/:id', async (request, response) => {
    const { dcql, verificationSession } = await verifier.getVerifiedAuthorizationResponse(request.params.id);
    await storage.delete(agent.context, verificationSession);
    const [[presentation]] = Object.values(dcql.presentations);
    const { email, phone_number } = presentation.prettyClaims;
    response.json({ claims: { email, phone_number } });
  });
  return { base, page: 'peer' };
}

answerParent({ start });
