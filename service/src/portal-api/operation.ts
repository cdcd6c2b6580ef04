import type { BackupNote, DoctorReport, ExpiryRow } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { listAllExpiries } from '../expiries/all-expiries.js';
import { lastBackup } from '../upkeep/last-backup.js';
import { furtherLimit } from './further-limit.js';

/** Looks at the installation that all owners together may have in a minute, because each asks other machines. */
const LOOKS_PER_MINUTE = 6;

/** What ends when, what the doctor finds, and when the last backup was made. */
export function operationRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/portal-api/expiries',
    {
      schema: { summary: 'Everything that ends, the first to end first' },
      config: { portal: { role: 'viewer' } },
    },
    async (): Promise<ExpiryRow[]> => listAllExpiries(context),
  );
  app.get(
    '/portal-api/backup',
    {
      schema: { summary: 'When the last backup was made' },
      config: { portal: { role: 'owner' } },
    },
    async (): Promise<BackupNote> => {
      const lastAt = await lastBackup(context);
      return lastAt === undefined ? {} : { lastAt };
    },
  );
  const limit = furtherLimit(app, {
    max: LOOKS_PER_MINUTE,
    timeWindow: 60_000,
    keyGenerator: () => 'doctor',
  });
  app.post(
    '/portal-api/doctor',
    {
      onRequest: limit,
      schema: { summary: 'Look at the whole installation' },
      config: { portal: { role: 'owner' } },
    },
    async (): Promise<DoctorReport> => {
      // Nothing else of a running service needs the doctor, who knows the mail relay's library.
      const { examineRunning } = await import('../doctor/doctor.js');
      return { at: context.clock(), findings: await examineRunning(context) };
    },
  );
}
