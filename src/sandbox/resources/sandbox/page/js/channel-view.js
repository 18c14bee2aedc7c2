// The middle of the page: the channel's head, its messages and the composer, or the app's Home.

import { api } from './api.js';
import { Composer } from './composer.js';
import { fillWhenNew, h } from './dom.js';
import { homeView } from './home.js';
import { authorOf } from './message.js';
import { avatar } from './people.js';
import { refreshState } from './refresh.js';
import { nameOfRoom, signOf } from './rooms.js';
import { atHome, channel, on, store } from './store.js';
import { Timeline } from './timeline.js';
import { welcome } from './welcome.js';
import { t } from './words.js';

/** The middle column. */
export function channelView() {
  const head = h('header', { class: 'channel-head', 'data-testid': 'channel-head' });
  const timeline = new Timeline({ inThread: false });
  const composer = new Composer({ inThread: false });
  const empty = h('p', { class: 'empty', hidden: true });
  const room = h('div', { class: 'room' }, welcome(), empty, timeline.frame, composer.root);
  const home = homeView();
  const root = h('main', { class: 'center', id: 'main', 'aria-label': t('main') }, head, room, home);
  const draw = () => {
    root.setAttribute('data-channel', store.channel);
    room.hidden = atHome();
    home.hidden = !atHome();
    fillWhenNew(head, headSignature(), headOf);
    if (!atHome()) {
      markNew();
      timeline.draw(store.messages, {
        of: `${store.me} ${store.channel}`,
        channelId: store.channel,
        label: t('timeline.label', nameOfRoom(channel(store.channel))),
      });
      empty.hidden = store.loading || store.messages.length > 0;
      empty.textContent = t('timeline.empty');
      read();
    }
  };
  on('messages place language state', draw);
  document.addEventListener('visibilitychange', read);
  return root;
}

function headSignature() {
  return JSON.stringify([store.me, store.channel, channel(store.channel), store.state?.app, t('tabs')]);
}

function headOf() {
  const room = channel(store.channel);
  if (atHome() || room?.is_im) {
    const tab = (name, to) =>
      h(
        'a',
        {
          class: 'tab',
          href: `#as=${store.me}&channel=${to}`,
          'data-testid': `tab-${name}`,
          'aria-current': store.channel === to ? 'page' : null,
        },
        t(`tab.${name}`),
      );
    const direct = store.state?.channels.find((candidate) => candidate.is_im);
    return [
      h('h1', {}, avatar(store.state?.app.bot_user_id ?? '', store.state?.app.name, 'avatar-small'), store.state?.app.name),
      h('nav', { class: 'tabs', 'aria-label': t('tabs') }, tab('home', 'home'), direct && tab('messages', direct.id)),
    ];
  }
  return [
    h('h1', {}, signOf(room), nameOfRoom(room)),
    !room?.is_mpim && h('span', { class: 'channel-topic' }, room?.topic?.value ?? (typeof room?.topic === 'string' ? room.topic : '')),
    room?.members && h('span', { class: 'channel-members' }, t('channel.members', room.members.length)),
  ];
}

/** Remembers where the unread messages begin, once, when a channel is opened. */
function markNew() {
  const unread = channel(store.channel)?.unread ?? 0;
  if (store.newFrom === '' && store.messages.length > 0) {
    const others = store.messages.filter((message) => !message._for && authorOf(message) !== store.me);
    store.newFrom = unread > 0 && unread <= others.length ? others[others.length - unread].ts : 'none';
  }
}

let readUpTo = '';

/** Tells the workspace how far one has read, as long as the window can be seen. */
function read() {
  const last = store.messages.at(-1)?.ts;
  const key = `${store.me} ${store.channel} ${last}`;
  if (last && !atHome() && document.visibilityState === 'visible' && key !== readUpTo) {
    readUpTo = key;
    api
      .read(store.channel, last)
      .then(refreshState)
      .catch(() => {
        readUpTo = '';
      });
  }
}
