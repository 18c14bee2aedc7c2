// The right pane for a thread: the message it began with, the replies, and a composer of its own.

import { Composer } from './composer.js';
import { paneHead } from './pane.js';
import { fillWhenNew, h } from './dom.js';
import { titleOf } from './rooms.js';
import { channel, on, store } from './store.js';
import { Timeline } from './timeline.js';
import { t } from './words.js';

export function threadPane() {
  const head = h('div');
  const timeline = new Timeline({ inThread: true });
  const composer = new Composer({ inThread: true });
  const root = h('div', { class: 'pane-inside', 'data-testid': 'thread' }, head, timeline.frame, composer.root);
  const draw = () => {
    if (store.pane !== 'thread') {
      return;
    }
    const room = channel(store.channel);
    const second = titleOf(room);
    fillWhenNew(head, t('thread.title') + second, () => paneHead(t('thread.title'), second));
    root.setAttribute('data-thread', store.thread);
    timeline.draw(withParent(), {
      of: `${store.me} ${store.channel} ${store.thread}`,
      channelId: store.channel,
      label: t('thread.title'),
    });
  };
  on('messages place language', draw);
  return root;
}

/** The parent stands first, whether or not the sandbox counts it among the replies. */
function withParent() {
  const parent = store.messages.find((message) => message.ts === store.thread);
  const replies = store.replies.filter((message) => message.ts !== store.thread);
  const first = store.replies.find((message) => message.ts === store.thread) ?? parent;
  return first ? [first, ...replies] : replies;
}
