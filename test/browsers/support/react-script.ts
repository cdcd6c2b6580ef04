import { bundle } from '../../e2e/support/bundled-page.js';

/** The script of a page that React draws, bundled as a site does for its visitors: what the component tells the page is shown, and the code is exchanged once. */
export const reactScript = (appId: string, service: string): Promise<string> =>
  bundle(`
    import { createElement as h, StrictMode, useRef, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    import { CivicButton } from 'civic-elements/react';

    function Login() {
      const [told, setTold] = useState([]);
      const button = useRef(null);
      const tell = (what) => setTold((before) => [...before, what]);
      return [
        h(CivicButton, {
          key: 'button',
          ref: button,
          id: 'trigger',
          appId: ${JSON.stringify(appId)},
          service: ${JSON.stringify(service)},
          label: told.length ? 'Log in again' : 'Log in',
          onAuthCodeReceived: ({ response }) => {
            tell('code of ' + response.split('.').length + ' parts');
            button.current.close();
          },
          onUserCancelled: ({ reason }) => tell('cancelled by ' + reason),
        }),
        h('p', { key: 'told', id: 'told' }, told.join(', ')),
      ];
    }
    createRoot(document.querySelector('#root')).render(h(StrictMode, null, h(Login)));
  `);
