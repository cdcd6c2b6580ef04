/**
 * Lets tests set the preferences of a visitor's system in Chromium: `executeServerCommand('emulate-preferences', { 'forced-colors': 'active' })`.
 * The runner's own command does not know forced colours. An empty payload takes all preferences back.
 */
export function emulatePreferences() {
  // Only the session that has set a preference can take it back.
  const sessions = new WeakMap();
  return {
    name: 'emulate-preferences',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-preferences') return undefined;
      const page = session.browser.getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
      await sessions.get(page).send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
}
