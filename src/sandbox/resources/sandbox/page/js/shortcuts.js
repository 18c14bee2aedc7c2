// The app's shortcuts: those of a message stand in its menu, the others in the list that opens after "/".

import { api } from './api.js';
import { h } from './dom.js';
import { failure } from './failure.js';
import { icon } from './icons.js';
import { sayTrouble } from './message-place.js';
import { menu } from './popup.js';
import { refreshMessages, refreshViews } from './refresh.js';
import { store } from './store.js';
import { t } from './words.js';

/** The shortcuts of a type, "global" or "message", that the app offers. */
export function shortcutsOf(type) {
  return (store.state?.app.shortcuts ?? []).filter((shortcut) => shortcut.type === type);
}

/** Uses one from anywhere; answers with what went wrong, or nothing. */
export async function useShortcut(callbackId, where) {
  let trouble;
  try {
    trouble = failure(await api.shortcut({ callback_id: callbackId, ...where }));
  } catch (refused) {
    trouble = failure(refused);
  }
  await Promise.all([refreshMessages(), refreshViews()]);
  return trouble;
}

/** The menu of a message; nothing where the app has no shortcut for messages. */
export function shortcutButton(message, channelId) {
  const offered = shortcutsOf('message');
  if (offered.length === 0) {
    return null;
  }
  const use = async (shortcut) =>
    sayTrouble(message.ts, await useShortcut(shortcut.callback_id, { channel: channelId, ts: message.ts }));
  const button = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      title: t('more'),
      'aria-label': t('more'),
      'aria-haspopup': 'menu',
      'data-testid': 'message-shortcuts',
      onclick: () =>
        menu(
          button,
          offered.map((shortcut) => ({
            words: shortcut.name,
            description: shortcut.description,
            value: shortcut.callback_id,
            act: () => use(shortcut),
          })),
        ),
    },
    icon('more'),
  );
  return button;
}
