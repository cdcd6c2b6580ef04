import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What an example may take to install or to build, in milliseconds. A machine without a cache downloads all of it. */
const LONGEST = 240_000;

/** Neither reports to anybody, asks anything, nor keeps a cache of the build beside it. */
const QUIET = {
  CI: '1',
  NG_CLI_ANALYTICS: 'false',
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
};

/** The environment of what an example runs. */
export function environment(settings: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH = '', HOME = '', CHROME_PATH: _, ...others } = process.env;
  const npm = Object.entries(others).filter(([name]) => /^npm_config_(registry|cache)$/i.test(name));
  return { PATH, HOME, ...Object.fromEntries(npm), ...QUIET, ...settings };
}

/** Runs a program to its end, with everything that it starts. @returns what it printed @throws when it fails or takes too long */
export async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn(command, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(settings),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const end = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), LONGEST);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(end);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}
