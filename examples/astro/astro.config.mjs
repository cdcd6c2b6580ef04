import node from '@astrojs/node';
import { defineConfig, sessionDrivers } from 'astro/config';

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  // In memory, until the process ends. A real site names a store that stays.
  session: { driver: sessionDrivers.memory() },
});
