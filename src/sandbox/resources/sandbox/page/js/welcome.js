// The line for the first visit: what this is and what to do.

import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { on } from './store.js';
import { t } from './words.js';

const KEY = 'sandbox.welcomed';

export function welcome() {
  const root = h('div', { class: 'welcome', role: 'note', 'data-testid': 'welcome', hidden: seen() });
  const close = () => {
    root.hidden = true;
    try {
      localStorage.setItem(KEY, 'yes');
    } catch {
      // Without storage the line comes back with the next visit.
    }
  };
  const draw = () =>
    fill(
      root,
      h('span', {}, t('welcome')),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': t('close'), onclick: close }, icon('close')),
    );
  on('language', draw);
  draw();
  return root;
}

function seen() {
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}
