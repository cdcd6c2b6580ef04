/** Loads the elements from the file that the service hosts for every page, once. @throws when the file cannot be loaded */
export async function loadElements(): Promise<void> {
  if (!customElements.get('civic-button'))
    await import(/* @vite-ignore */ new URL('../civic-elements.js', document.baseURI).href);
}
