const HAND_HELD = '(hover: none)';

/** Makes the elements believe that they are on a phone, because a page cannot turn off its own mouse. @returns a function that ends it */
export function onAPhone(): () => void {
  const real = window.matchMedia;
  window.matchMedia = (query) => real.call(window, query.includes(HAND_HELD) ? 'all' : query);
  return () => {
    window.matchMedia = real;
  };
}
