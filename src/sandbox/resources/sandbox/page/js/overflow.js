// The overflow menu: three dots and a list of up to five entries.

import { h } from './dom.js';
import { icon } from './icons.js';
import { menu } from './popup.js';
import { plain } from './text.js';
import { confirmed } from './use.js';
import { t } from './words.js';

export function overflow(use) {
  const { part, block, place } = use;
  const shown = h(
    'button',
    { type: 'button', class: 'button button-icon', 'aria-haspopup': 'menu', 'aria-label': t('more') },
    icon('more'),
  );
  shown.addEventListener('click', () =>
    menu(
      shown,
      part.options.map((option) => ({
        words: plain(option.text),
        description: plain(option.description),
        value: option.value,
        act: () => {
          if (option.url) {
            window.open(option.url, '_blank', 'noopener');
          }
          confirmed(use, () => place.used(block, part, { selected_option: option }));
        },
      })),
    ),
  );
  return shown;
}
