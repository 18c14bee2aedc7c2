// A short notice at the foot of the page, for what failed where nothing nearer can say it.

import { Refused } from './api.js';
import { h } from './dom.js';
import { failure } from './failure.js';
import { icon } from './icons.js';

const SHOWN_MILLISECONDS = 8000;

/** Shows every refused request that nobody took care of. */
export function showNotices() {
  const root = h('div', { class: 'notices', role: 'alert', 'data-testid': 'notices' });
  document.body.append(root);
  window.addEventListener('unhandledrejection', (event) => {
    if (event.reason instanceof Refused) {
      event.preventDefault();
      const notice = h('p', { class: 'notice' }, icon('warning'), failure(event.reason));
      root.replaceChildren(notice);
      setTimeout(() => notice.remove(), SHOWN_MILLISECONDS);
    }
  });
}
