import { firstLinkIfNeeded } from '../accounts/invitations.js';
import { readOptions } from '../read-options.js';
import type { Options } from '../options.js';
import { type RunningService, startService } from '../server.js';
import { explainStart } from '../start-error.js';
import { parse } from './parse.js';
import { warmUp } from './warm-up.js';

/** `serve`: runs until SIGINT or SIGTERM, then lets requests under way finish. */
export async function runServe(argv: string[]): Promise<void> {
  const { values } = parse('serve', argv, {});
  const read = () => readOptions(values.development ? 'development' : 'live', process.env);
  const options = await explainStart(read);
  await warmUp();
  const service = await startService(options);
  const firstLink = await firstLinkIfNeeded(service.context);
  console.log(`civic ready ${options.publicUrl}`);
  if (firstLink !== undefined) console.log(`Portal: ${firstLink}`);
  process.on('SIGHUP', () => {
    reloadCertificate(service, read);
  });
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await service.close();
}

/** New connections get the certificate that the files hold now. A file that cannot be used changes nothing. */
function reloadCertificate(service: RunningService, read: () => Options): void {
  try {
    const { tls } = read();
    if (!tls) return;
    service.useCertificate(tls);
    console.log('civic has read its certificate again');
  } catch {
    console.error('civic-service: the certificate cannot be used, so the present one stays');
  }
}
