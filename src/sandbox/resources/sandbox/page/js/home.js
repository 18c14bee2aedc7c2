// The app's Home tab.

import { blocks } from './blocks.js';
import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { keepingFocus } from './keep-focus.js';
import { atHome, on, store } from './store.js';
import { differs, drawn } from './typed.js';
import { viewPlace } from './view-place.js';
import { t } from './words.js';

export function homeView() {
  const banner = h('div', { class: 'modal-banner', role: 'alert', 'data-testid': 'home-banner' });
  const inside = h('div', { class: 'home-blocks' });
  const root = h('div', { class: 'home', 'data-testid': 'home', hidden: true }, banner, inside);
  let signature = '';
  const tell = (sentence) => fill(banner, sentence && [icon('warning'), h('span', {}, sentence)]);
  const busy = (on) => inside.setAttribute('aria-busy', String(on));
  const draw = () => {
    const view = store.views.home ?? store.state?.home;
    if (!atHome()) {
      return;
    }
    const next = JSON.stringify([view?.id, view?.blocks, store.me, t('home.empty')]);
    if (next !== signature || (view?.id && differs(view))) {
      signature = next;
      drawHome(view);
    }
  };
  const drawHome = (view) => {
    if (!view) {
      fill(inside, h('p', { class: 'empty' }, t('home.empty')));
      return;
    }
    drawn(view);
    keepingFocus(root, () => fill(inside, blocks(view.blocks, viewPlace(view, { tell, busy }))));
  };
  on('views place language', draw);
  return root;
}
