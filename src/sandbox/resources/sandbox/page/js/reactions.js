// Reactions below a message, and the small palette to add one.

import { api } from './api.js';
import { h } from './dom.js';
import { emoji } from './emoji.js';
import { icon } from './icons.js';
import { nameOf } from './people.js';
import { closePopup, popup } from './popup.js';
import { refreshMessages } from './refresh.js';
import { store } from './store.js';
import { t } from './words.js';

const USUAL = ['white_check_mark', '+1', 'bow', 'pray', 'eyes', 'raised_hands', 'tada', 'question'];

/** The reactions that are there, each with its count; pressing one adds or takes away one's own. */
export function reactions(message, channelId) {
  if (!message.reactions?.length) {
    return null;
  }
  return h(
    'div',
    { class: 'reactions', 'data-testid': 'reactions' },
    message.reactions.map(({ name, users, count }) => {
      const mine = users.includes(store.me);
      const who = users.map(nameOf).join(t('reaction.and'));
      return h(
        'button',
        {
          type: 'button',
          class: 'reaction',
          title: who,
          'aria-pressed': String(mine),
          'aria-label': t('reaction.label', name, count, who),
          'data-testid': 'reaction',
          'data-name': name,
          onclick: () => react(channelId, message.ts, name, mine),
        },
        h('span', { 'aria-hidden': 'true' }, emoji(name.replace(/::skin-tone-\d$/, ''))),
        h('span', { class: 'reaction-count', 'aria-hidden': 'true' }, count),
      );
    }),
  );
}

/** The button that opens the palette. */
export function reactButton(message, channelId) {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      title: t('reaction.add'),
      'aria-label': t('reaction.add'),
      'aria-haspopup': 'true',
      'data-testid': 'react',
      onclick: () => popup(button, palette(message, channelId, button)),
    },
    icon('smile'),
  );
  return button;
}

function palette(message, channelId, button) {
  const choose = (name) => {
    closePopup();
    button.focus();
    const mine = message.reactions?.find((reaction) => reaction.name === name)?.users.includes(store.me);
    react(channelId, message.ts, name, Boolean(mine));
  };
  const leave = (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      closePopup();
      button.focus();
    }
  };
  return h(
    'div',
    { class: 'popup palette', role: 'group', 'aria-label': t('reaction.add'), onkeydown: leave },
    USUAL.map((name) =>
      h(
        'button',
        { type: 'button', class: 'palette-emoji', 'aria-label': name, 'data-name': name, onclick: () => choose(name) },
        emoji(name),
      ),
    ),
  );
}

async function react(channelId, ts, name, remove) {
  await api.react(channelId, ts, name, remove);
  await refreshMessages();
}
