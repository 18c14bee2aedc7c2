// The left side: the workspace, who one is, the app's Home, channels and direct messages with their unread marks.

import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { avatar, describe } from './people.js';
import { openPicker } from './picker.js';
import { nameOfRoom, signOf } from './rooms.js';
import { change, myself, on, store } from './store.js';
import { language, t, useLanguage } from './words.js';

export function sidebar() {
  const root = h('nav', { class: 'sidebar', id: 'sidebar', 'data-testid': 'sidebar' });
  const draw = () => {
    const focused = root.contains(document.activeElement)
      ? document.activeElement.dataset.testid + (document.activeElement.dataset.channel ?? '')
      : '';
    root.setAttribute('aria-label', t('sidebar'));
    fill(root, inside());
    const again =
      focused &&
      [...root.querySelectorAll('[data-testid]')].find((each) => each.dataset.testid + (each.dataset.channel ?? '') === focused);
    if (again) {
      again.focus({ preventScroll: true });
    }
  };
  on('state place language person connection', draw);
  on('place', () => document.body.classList.remove('sidebar-open'));
  return root;
}

function inside() {
  const { state } = store;
  if (!state) {
    return [];
  }
  const rooms = state.channels.filter((room) => !room.is_im && !room.is_mpim && !room.is_archived);
  const archived = state.channels.filter((room) => room.is_archived);
  const direct = state.channels.filter((room) => room.is_im);
  const groups = state.channels.filter((room) => room.is_mpim);
  return [
    h(
      'div',
      { class: 'workspace' },
      h('strong', { class: 'workspace-name', 'data-testid': 'workspace' }, state.team.name),
      h('span', { class: 'workspace-note' }, store.offline ? t('offline') : t('workspace.note')),
    ),
    me(),
    h(
      'div',
      { class: 'sidebar-scroll' },
      group(t('sidebar.app'), [
        item('home', icon('home'), t('sidebar.home', state.app.name)),
        ...direct.map((room) =>
          item(room.id, avatar(state.app.bot_user_id, state.app.name, 'avatar-tiny'), state.app.name, room),
        ),
        ...groups.map((room) => item(room.id, signOf(room), nameOfRoom(room), room)),
      ]),
      group(
        t('sidebar.channels'),
        rooms.map((room) => item(room.id, signOf(room), room.name, room)),
      ),
      archived.length > 0 &&
        group(
          t('sidebar.archived'),
          archived.map((room) => item(room.id, icon('hash'), room.name, room)),
        ),
    ),
    h('div', { class: 'sidebar-foot' }, languages()),
  ];
}

function me() {
  const someone = myself();
  return h(
    'button',
    {
      type: 'button',
      class: 'me',
      'data-testid': 'person-picker',
      'data-person': store.me,
      'aria-haspopup': 'dialog',
      onclick: openPicker,
    },
    avatar(store.me),
    h(
      'span',
      { class: 'me-words' },
      h('span', { class: 'me-label' }, t('me')),
      h('strong', {}, someone?.real_name ?? store.me),
      h('small', {}, someone ? describe(someone) : ''),
    ),
    icon('down'),
  );
}

function group(title, items) {
  return h('section', { class: 'sidebar-group' }, h('h2', {}, title), h('ul', {}, items));
}

function item(id, sign, name, room = {}) {
  const here = store.channel === id;
  const unread = here ? 0 : (room.unread ?? 0);
  const mentions = room.is_im || room.is_mpim ? unread : here ? 0 : (room.mentions ?? 0);
  return h(
    'li',
    {},
    h(
      'a',
      {
        class: `room-link ${unread > 0 ? 'room-unread' : ''}`,
        href: `#as=${store.me}&channel=${id}`,
        'data-testid': id === 'home' ? 'home-link' : 'channel',
        'data-channel': id,
        'data-unread': unread,
        'aria-current': here ? 'page' : null,
      },
      sign,
      h('span', { class: 'room-name' }, name),
      unread > 0 && h('span', { class: 'visually-hidden' }, t('sidebar.unread', unread)),
      mentions > 0 && h('span', { class: 'count', 'aria-hidden': 'true' }, mentions),
      unread > 0 && mentions === 0 && h('span', { class: 'dot' }),
    ),
  );
}

function languages() {
  return h(
    'div',
    { class: 'languages', role: 'group', 'aria-label': t('language') },
    [
      ['ja', '日本語'],
      ['en', 'English'],
    ].map(([code, name]) =>
      h(
        'button',
        {
          type: 'button',
          class: 'language',
          lang: code,
          'aria-pressed': String(language() === code),
          'data-testid': `language-${code}`,
          onclick: () => {
            useLanguage(code);
            change('language');
          },
        },
        name,
      ),
    ),
  );
}
