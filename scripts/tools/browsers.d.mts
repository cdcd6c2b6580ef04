export interface WebKitPaths {
  driver: string;
  display: string;
  browser: string;
}

export interface InstalledBrowsers {
  chromium?: string;
  firefox?: string;
  webkit?: WebKitPaths;
}

export function findBrowsers(log?: (line: string) => void): InstalledBrowsers;
