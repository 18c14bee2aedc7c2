// The right pane: a thread, the faults or the log of calls, one at a time.

import { h } from './dom.js';
import { icon } from './icons.js';
import { showPane } from './places.js';
import { t } from './words.js';

/** Title, a second line and the button that closes the pane. */
export function paneHead(title, second) {
  return h(
    'header',
    { class: 'pane-head' },
    h('h2', {}, title, second && h('small', {}, second)),
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': t('pane.close'),
        'data-testid': 'pane-close',
        onclick: () => showPane(''),
      },
      icon('close'),
    ),
  );
}
