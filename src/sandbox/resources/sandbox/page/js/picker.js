// The dialog in which one chooses who to be: coordinators, people of the sections, others.

import { showDialog } from './dialog.js';
import { composing, fill, h } from './dom.js';
import { icon } from './icons.js';
import { avatar, describe, groups } from './people.js';
import { become } from './places.js';
import { store } from './store.js';
import { t } from './words.js';

export function openPicker() {
  const list = h('div', { class: 'picker-list dialog-body' });
  const search = h('input', {
    type: 'search',
    class: 'field-input',
    placeholder: t('picker.search'),
    'aria-label': t('picker.search'),
    'data-testid': 'person-search',
    oninput: () => fill(list, shown(search.value, close)),
    onkeydown: (event) => {
      if (event.key === 'Enter' && !composing(event)) {
        event.preventDefault();
        list.querySelector('.person:not([disabled])')?.click();
      }
    },
  });
  const box = h(
    'section',
    { class: 'dialog picker', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'picker-title', 'data-testid': 'people' },
    h(
      'header',
      { class: 'dialog-head' },
      h('h2', { class: 'dialog-title', id: 'picker-title' }, t('picker.title')),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': t('close'), onclick: () => close() }, icon('close')),
    ),
    h('p', { class: 'picker-note' }, t('picker.note')),
    h('div', { class: 'picker-search' }, search),
    list,
  );
  const close = showDialog(box, () => close(), { back: () => document.querySelector('[data-testid=person-picker]') });
  fill(
    list,
    shown('', () => close()),
  );
  (list.querySelector('.person[aria-current]') ?? search).scrollIntoView({ block: 'nearest' });
  search.focus();
}

function shown(query, close) {
  const wanted = query.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  const fits = (someone) =>
    `${someone.real_name}${someone.name}${describe(someone)}`.normalize('NFKC').toLowerCase().replace(/\s/g, '').includes(wanted);
  const found = groups(store.state.people)
    .map((group) => ({ ...group, people: group.people.filter(fits) }))
    .filter((group) => group.people.length > 0);
  return found.length === 0
    ? h('p', { class: 'empty' }, t('picker.nobody'))
    : found.map((group) =>
        h(
          'section',
          { class: 'picker-group' },
          h('h3', {}, group.title),
          h(
            'ul',
            {},
            group.people.map((someone) => row(someone, close)),
          ),
        ),
      );
}

function row(someone, close) {
  const gone = Boolean(someone.deleted);
  const guest = someone.is_restricted || someone.is_ultra_restricted;
  return h(
    'li',
    { class: 'picker-row' },
    h(
      'button',
      {
        type: 'button',
        class: 'person',
        disabled: gone,
        'data-testid': 'person',
        'data-person': someone.id,
        'aria-current': someone.id === store.me ? 'true' : null,
        onclick: () => {
          close();
          become(someone.id, store.channel);
        },
      },
      avatar(someone.id),
      h(
        'span',
        { class: 'person-words' },
        h('strong', {}, someone.real_name || someone.name),
        h('small', {}, describe(someone), guest && ` ${t('picker.guest')}`, someone.is_stranger && ` ${t('picker.stranger')}`, gone && ` ${t('picker.gone')}`),
      ),
    ),
    !gone &&
      h(
        'a',
        {
          class: 'icon-button',
          href: `#as=${someone.id}`,
          target: '_blank',
          title: t('picker.window'),
          'aria-label': t('picker.window-of', someone.real_name),
        },
        icon('window'),
      ),
  );
}
