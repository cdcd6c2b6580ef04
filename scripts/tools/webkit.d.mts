import type { WebKitPaths } from './browsers.mjs';

export interface RunningWebKit {
  /** Address of the WebDriver. */
  server: string;
  capabilities: object;
  end(): Promise<void>;
}

export function startWebKit(paths: WebKitPaths): Promise<RunningWebKit>;
