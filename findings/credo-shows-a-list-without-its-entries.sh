#!/usr/bin/env bash
# Credo: a wallet that is asked for a claim that is a list shows the list empty, when its entries are disclosed one by one.
#
# Expected: for the path ["nationalities", null] a wallet shows each entry of the list (OpenID4VP 1.0, section 7.1), or says that it cannot. The EU's reference
#   issuer makes PIDs whose nationalities are disclosed one by one.
# Seen: Credo matches the query, says that it can be satisfied, and presents the disclosure of the list alone, for both paths. A verifier sees [] in a
#   valid presentation. A list whose entries cannot be withheld is shown as it is.
# Package: @credo-ts/core 0.6.3 (with @credo-ts/node 0.6.0-alpha-20251127043254, @sd-jwt/core 0.19.0)
# Source: OpenID4VP 1.0, section 7.1; the package's modules/sd-jwt-vc/disclosureFrame.mjs
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >package.json <<'JSON'
{
  "private": true,
  "dependencies": {
    "@credo-ts/core": "0.6.3",
    "@credo-ts/node": "0.6.0-alpha-20251127043254",
    "@sd-jwt/core": "0.19.0"
  },
  "overrides": { "@credo-ts/core": "0.6.3", "@sd-jwt/core": "0.19.0" }
}
JSON
npm install --silent --no-audit --no-fund --ignore-scripts
cat >look.mjs <<'JS'
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { Agent, DcqlService, InjectionSymbols, Kms, RecordNotFoundError, SdJwtVcRecord } from '@credo-ts/core';
import { NodeInMemoryKeyManagementStorage, NodeKeyManagementService, agentDependencies } from '@credo-ts/node';
import { SDJwtInstance } from '@sd-jwt/core';

const records = new Map();
const all = async (_agent, { type }) => [...records.values()].filter((record) => record.type === type);
const storage = {
  save: async (_agent, record) => void records.set(record.id, record),
  update: async (_agent, record) => void records.set(record.id, record),
  async getById(_agent, { type }, id) {
    if (records.get(id)?.type !== type) throw new RecordNotFoundError('not found', { recordType: type });
    return records.get(id);
  },
  getAll: all,
  findByQuery: all,
};
const agent = new Agent({
  config: { autoUpdateStorageOnStartup: true },
  dependencies: agentDependencies,
  modules: {
    storage: { register: (manager) => manager.registerInstance(InjectionSymbols.StorageService, storage) },
    kms: new Kms.KeyManagementModule({
      backends: [new NodeKeyManagementService(new NodeInMemoryKeyManagementStorage())],
    }),
  },
});
await agent.initialize();
const { keyId, publicJwk } = await agent.kms.createKey({ type: { kty: 'EC', crv: 'P-256' } });
const { kty, crv, x, y } = publicJwk;

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const hasher = (text) => createHash('sha256').update(text).digest();
const issuer = new SDJwtInstance({
  signAlg: 'ES256',
  signer: (text) =>
    sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
  hasher,
  hashAlg: 'sha-256',
  saltGenerator: (length) => randomBytes(length).toString('base64url'),
});
const dcql = agent.dependencyManager.resolve(DcqlService);

async function look(entries, path) {
  records.clear();
  const claims = {
    vct: 'urn:eudi:pid:1',
    iss: 'https://issuer.example',
    cnf: { jwk: { kty, crv, x, y } },
    nationalities: ['DE', 'FR'],
  };
  const frame = { _sd: ['nationalities'], nationalities: { _sd: entries } };
  const credential = await issuer.issue(claims, frame, { header: { typ: 'dc+sd-jwt' } });
  const credentialInstances = [{ compactSdJwtVc: credential, kmsKeyId: keyId }];
  await agent.sdJwtVc.store({ record: new SdJwtVcRecord({ credentialInstances }) });
  const meta = { vct_values: ['urn:eudi:pid:1'] };
  const query = { credentials: [{ id: 'pid', format: 'dc+sd-jwt', meta, claims: [{ path }] }] };
  const result = await dcql.getCredentialsForRequest(agent.context, dcql.validateDcqlQuery(query));
  const { encodedDcqlPresentation } = await dcql.createPresentation(agent.context, {
    credentialQueryToCredential: dcql.selectCredentialsForRequest(result),
    challenge: 'n'.repeat(43),
    domain: 'x509_hash:abc',
  });
  const [presentation] = encodedDcqlPresentation.pid;
  const { nationalities } = await issuer.getClaims(presentation);
  const how = entries.length === 0 ? 'whole list' : 'one by one';
  console.log(`${how}, ${JSON.stringify(path)}: ${result.can_be_satisfied} ${JSON.stringify(nationalities)}`);
}
await look([], ['nationalities']);
await look([], ['nationalities', null]);
await look([0, 1], ['nationalities']);
await look([0, 1], ['nationalities', null]);
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'whole list, ["nationalities"]: true ["DE","FR"]
whole list, ["nationalities",null]: true ["DE","FR"]
one by one, ["nationalities"]: true []
one by one, ["nationalities",null]: true []' ]
