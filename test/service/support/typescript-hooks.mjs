import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `./name.js` is `name.ts` where there is only that. */
export async function resolve(specifier, context, next) {
  if (/^(?:\.|file:)/.test(specifier) && specifier.endsWith('.js')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (!existsSync(new URL(specifier, context.parentURL)) && existsSync(source))
      return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  // Loaded only here, because most tests start no thread.
  const { default: ts } = await import('typescript');
  const text = readFileSync(fileURLToPath(url), 'utf8');
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(text, { compilerOptions: options });
  return { format: 'module', source: outputText, shortCircuit: true };
}
