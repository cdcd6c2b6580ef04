import { PHONE } from './preload.js';

/** Says whether this is a phone, now and when that changes. @returns what ends that */
export function watchPhone(tell: (isPhone: boolean) => void): () => void {
  const media = matchMedia(PHONE);
  const changed = () => tell(media.matches);
  changed();
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
