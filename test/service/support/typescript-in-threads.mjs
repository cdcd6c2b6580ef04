// Lets the threads that the service starts load its sources, as Vite does for the tests themselves.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
