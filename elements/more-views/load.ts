import { loadOnce } from '../shared/load-once.js';

/** The views of phones, and those that few people see. */
export const loadMoreViews = loadOnce(() => import('./more-views.js'));
