import { checkConfig } from '../doctor/check-config.js';
import { examineInstallation } from '../doctor/doctor.js';
import type { Finding } from '../doctor/finding.js';
import { parse, print } from './parse.js';

const MARKS: Record<Finding['level'], string> = { ok: 'ok      ', warning: 'WARNING ', problem: 'PROBLEM ' };

/** `doctor`: looks at the whole installation. @returns the exit code, 1 where there is a problem */
export async function runDoctor(argv: string[]): Promise<number> {
  const { values } = parse('doctor', argv, { offline: { type: 'boolean' } } as const);
  const mode = values.development ? 'development' : 'live';
  return report(
    values.json,
    await examineInstallation(mode, process.env, { isOffline: values.offline ?? false }),
  );
}

/** `check-config`: looks at the settings alone. @returns the exit code, 1 where there is a problem */
export async function runCheckConfig(argv: string[]): Promise<number> {
  const { values } = parse('check-config', argv, {});
  return report(values.json, checkConfig(values.development ? 'development' : 'live', process.env));
}

function report(json: boolean | undefined, findings: readonly Finding[]): number {
  print(json, findings, findings.map(describe).join('\n'));
  return findings.some(({ level }) => level === 'problem') ? 1 : 0;
}

function describe({ check, level, message, change }: Finding): string {
  const line = `${MARKS[level]}${check}: ${message}`;
  return change === undefined ? line : `${line}\n        → ${change}`;
}
