import { bundle } from './support/bundled-page.js';
import { answerByQr, startSite } from './support/site.js';
import { expect, test } from './support/system.js';

/** What each page does with its instance, as people write it with that library. `make()` returns one that posts the code that it gets. */
const PAGES = {
  'Vue 3 keeps it in its data': `
    import { createApp, h } from 'vue';
    createApp({
      data: () => ({ sip: make() }),
      render() {
        return h('button', { onClick: () => this.sip.signup(options) }, 'Log in with Civic');
      },
    }).mount('#app');`,
  'Vue 3 makes it reactive': `
    import { createApp, h, reactive } from 'vue';
    const sip = reactive(make());
    createApp({ render: () => h('button', { onClick: () => sip.signup(options) }, 'Log in with Civic') }).mount('#app');`,
  'Alpine 3 keeps it in x-data': `
    import Alpine from 'alpinejs';
    document.querySelector('#app').innerHTML =
      '<div x-data="login"><button @click="sip.signup(options)">Log in with Civic</button></div>';
    Alpine.data('login', () => ({ sip: make(), options }));
    Alpine.start();`,
  'MobX observes its store': `
    import { makeAutoObservable } from 'mobx';
    const store = makeAutoObservable({ sip: make(), login() { this.sip.signup(options); } });
    const button = document.createElement('button');
    button.textContent = 'Log in with Civic';
    button.onclick = () => store.login();
    document.querySelector('#app').append(button);`,
  'MobX adds a field of its own to it': `
    import { extendObservable } from 'mobx';
    const sip = extendObservable(make(), { clicks: 0 });
    const button = document.createElement('button');
    button.textContent = 'Log in with Civic';
    button.onclick = () => { sip.clicks += 1; sip.signup(options); };
    document.querySelector('#app').append(button);`,
};

for (const [name, script] of Object.entries(PAGES)) {
  test(`${name}: the classic instance brings the code to the page`, async ({ page, system }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const site = await startSite(system);
    const code = await bundle(`
      const options = { style: 'popup', scopeRequest: 'civicBasic' };
      function make() {
        const sip = new civic.sip({ appId: '${site.app.appId}' });
        sip.on('auth-code-received', ({ response }) => fetch('/login', { method: 'POST', body: response }));
        return sip;
      }
      ${script}`);
    site.show(`<div id="app"></div><script src="${system.serviceUrl}/js/civic.sip.min.js"></script>
      <script type="module">${code.replaceAll('</script', '<\\/script')}</script>`);
    const login = page.waitForRequest(`${site.origin}/login`);
    await page.goto(site.origin);
    await answerByQr(page, system, 'accept');
    expect((await login).postData()).toMatch(/^ey[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(errors).toEqual([]);
    site.close();
  });
}
