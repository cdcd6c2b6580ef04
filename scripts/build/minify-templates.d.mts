import type { Plugin } from 'vite';

export function minifyCss(text: string): string;

export const HAS_TEMPLATE: RegExp;

export function minifyTemplates(): Plugin;

export function minifySource(
  source: string,
  fileName: string,
): Promise<{ code: string; map: string | null } | null>;
