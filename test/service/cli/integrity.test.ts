import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runIntegrity } from '../../../service/src/cli/integrity.js';
import { type IntegrityTags, readIntegrity } from '../../../service/src/operations/integrity.js';

const SERVICE = 'https://id.example.org';
let printed: string[] = [];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function run(...argv: string[]): Promise<string> {
  await runIntegrity(argv);
  return printed.join('\n');
}

describe('integrity', () => {
  it('prints the tags of a page, and above them what its policy needs', async () => {
    const [policy = '', map = '', script = '', ...more] = (await run(SERVICE)).split('\n');
    const { files, version } = readIntegrity();
    expect(policy).toMatch(
      new RegExp(`^<!-- civic-elements ${version}. script-src: ${SERVICE} 'sha256-[\\w+/]{43}=' -->$`),
    );
    for (const name of Object.keys(files).filter((file) => file.startsWith('chunks/'))) {
      expect(map).toContain(`"${SERVICE}/${name}":"${files[name]}"`);
    }
    expect(script).toContain(
      `src="${SERVICE}/civic-elements.js" integrity="${files['civic-elements.js']}" crossorigin`,
    );
    expect(more).toEqual([]);
  });

  it('prints those of a classic page', async () => {
    const text = await run(SERVICE, '--classic');
    expect(text).toContain(`${SERVICE}/js/civic.sip.min.js`);
    expect(text).toContain(`${SERVICE}/css/civic-modal.min.css`);
    expect(text).not.toMatch(/importmap|civic-elements\.js/);
  });

  it('prints everything as one JSON document', async () => {
    const tags = JSON.parse(await run(SERVICE, '--json')) as IntegrityTags;
    expect(printed).toHaveLength(1);
    expect(tags).toMatchObject({ service: SERVICE, version: readIntegrity().version });
    expect(tags.html).toContain(tags.importMap);
    expect(Object.values(tags.integrity)).toEqual(Object.values(readIntegrity().files));
  });

  it('takes the service that the environment names, and opens nothing of it', async () => {
    vi.stubEnv('PUBLIC_URL', 'https://other.example');
    vi.stubEnv('CIVIC_DATA_DIR', '/nowhere/that/exists');
    expect(await run()).toContain('https://other.example/civic-elements.js');
  });

  it.each([
    ['nothing at all', [], 'UsageError'],
    ['a second address', [SERVICE, SERVICE], 'UsageError'],
    ['an unknown flag', [SERVICE, '--pin'], 'UsageError'],
    ['what is no address', ['id.example.org'], 'IntegrityError'],
    ['markup', [`${SERVICE}/"><script>`], 'IntegrityError'],
  ])('refuses %s', async (_what, argv, name) => {
    vi.stubEnv('PUBLIC_URL', '');
    await expect(run(...argv)).rejects.toMatchObject({ name });
    expect(printed).toEqual([]);
  });
});
