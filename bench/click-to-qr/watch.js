// In both pages, before anything else: stamps what happens between a click and the frame that shows the QR code. All times are milliseconds
// after the click, by `performance.now()`, whose clock is also that of `event.timeStamp`.

/** Resolves once, with the times of the first click. The same code for both pages, so that what it costs is the same. */
globalThis.clickToQr = new Promise((resolve, reject) => {
  addEventListener('click', ({ timeStamp }) => resolve(watch(timeStamp)), { capture: true, once: true });
  setTimeout(() => reject(new Error('no QR code within 30 s')), 30_000);
});

/** Whether a click would be heard. */
globalThis.isReady = () =>
  document.querySelector('civic-button')
    ? Boolean(find('button'))
    : 'ready' in document.documentElement.dataset;

async function watch(click) {
  const stamps = {};
  const stamp = (name) => (stamps[name] ??= performance.now() - click);
  const stop = watchChanges(stamp);
  while (!find('dialog[open] .qr')) await nextFrame();
  stop();
  // The frame that just began will hold the QR code. When the next begins, that one has been laid out, painted and handed to the compositor.
  await nextFrame();
  stamp('painted');
  stamps.opacity = opacity();
  while (opacity() < 0.99) await nextFrame();
  stamps.opaque = stamps.opacity < 0.99 ? performance.now() - click : stamps.painted;
  return { ...stamps, ...downloads(click) };
}

/** Stamps in the microtask after a change; follows shadow roots as they come. */
function watchChanges(stamp) {
  const seen = new Set();
  const observer = new MutationObserver(look);
  look();
  return () => {
    look();
    observer.disconnect();
  };

  function look() {
    for (const root of roots()) {
      if (seen.has(root)) continue;
      seen.add(root);
      observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['open'] });
    }
    if (find('dialog[open]') && stamp('opened')) void shown(stamp);
    if (find('dialog[open] .qr')) stamp('inserted');
  }
}

/** The frame that just began holds the dialog. When the next begins, that one is on the screen. */
async function shown(stamp) {
  await nextFrame();
  await nextFrame();
  stamp('shown');
}

function nextFrame() {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function opacity() {
  return Number(getComputedStyle(find('dialog')).opacity);
}

/** When the request was sent and answered, CORS preflight included, and when the chunks had come that were fetched after the click. */
function downloads(click) {
  const entries = performance.getEntriesByType('resource');
  const { startTime, responseEnd } = entries.find(({ name }) => name.endsWith('/scope-requests'));
  const chunks = entries.filter((entry) => entry.name.includes('/chunks/') && entry.startTime >= click);
  return {
    asked: startTime - click,
    answered: responseEnd - click,
    ...(chunks.length > 0 && { fetched: Math.max(...chunks.map((chunk) => chunk.responseEnd)) - click }),
  };
}

/** Where the dialog may be, outermost first. */
function roots() {
  const button = document.querySelector('civic-button')?.shadowRoot;
  const modal = button?.querySelector('civic-modal')?.shadowRoot;
  return [document, button, modal].filter(Boolean);
}

function find(selector) {
  for (const root of roots()) {
    const found = root.querySelector(selector);
    if (found) return found;
  }
  return undefined;
}
