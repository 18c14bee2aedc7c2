// The chat page of the sandbox workspace. It starts here: it reads who one is from the address and puts the page together.
//
// Hooks for browser tests, stable whatever the page looks like:
//   address      #as=U…&channel=C…|D…|home&thread=ts   who one is and where; two windows can be two people
//   people       [data-testid=person-picker][data-person] opens [data-testid=people]; [data-testid=person][data-person=U…] is one to be
//   channels     [data-testid=channel][data-channel=C…][data-unread=n], [data-testid=home-link], main[data-channel]
//   messages     [data-testid=timeline] [data-testid=message][data-ts][data-user][data-ephemeral=true|false][data-edited=true|false],
//                the same within [data-testid=thread]; [data-testid=reply], thread-link, bot-badge, edited, message-trouble, file
//   Block Kit    [data-block-id][data-block-type] around [data-action-id][data-element-type]; a select or button carries data-value;
//                an open select's list is [data-testid=options] [role=option][data-value]; overflow entries are [role=menuitem][data-value]
//   modal        [data-testid=modal][data-view-id][data-callback-id], modal-submit, modal-close, modal-x, modal-back, modal-banner,
//                [data-testid=field-error][data-block-id]; confirm, confirm-agree, confirm-deny
//   composer     [data-testid=composer-input], composer-send, composer-note, [data-testid=commands] [role=option][data-value=/…];
//                thread-input and thread-send in a thread
//   Home         [data-testid=home]; tab-home, tab-messages
//   clock        [data-testid=clock][data-now=ISO], clock-minutes5, clock-business-morning, clock-monday-morning, clock-week,
//                speed-0, speed-1, speed-10, speed-60; notices (role=alert) for what failed
//   developers   open-faults, open-calls, fault-429 and so on ([role=switch][aria-checked]),
//                [data-testid=call-list] [data-method][data-seq]
//   language     language-ja, language-en; body[data-ready=true] once everything is drawn

import { callsPane } from './calls.js';
import { channelView } from './channel-view.js';
import { fill, h } from './dom.js';
import { failure } from './failure.js';
import { faultsPane } from './faults.js';
import { startModals } from './modal.js';
import { showNotices } from './notice.js';
import { arrive, followAddress, startOver } from './places.js';
import { nameOfRoom } from './rooms.js';
import { sidebar } from './sidebar.js';
import { on, store } from './store.js';
import { threadPane } from './thread.js';
import { topbar } from './topbar.js';
import { language, t, useLanguage } from './words.js';

const PANES = { thread: threadPane, faults: faultsPane, calls: callsPane };

function pane() {
  const insides = Object.fromEntries(Object.entries(PANES).map(([name, make]) => [name, make()]));
  const root = h('aside', { class: 'pane', hidden: true }, Object.values(insides));
  on('place language', () => {
    const before = root.hidden ? '' : root.dataset.pane;
    root.hidden = store.pane === '';
    root.dataset.pane = store.pane;
    root.setAttribute('aria-label', store.pane ? t(`${store.pane}.title`) : '');
    Object.entries(insides).forEach(([name, inside]) => {
      inside.hidden = name !== store.pane;
    });
    if (store.pane && store.pane !== before) {
      const inside = insides[store.pane];
      (inside.querySelector('textarea') ?? inside.querySelector('.pane-head button'))?.focus();
    }
  });
  return root;
}

async function start() {
  useLanguage(language());
  const app = document.getElementById('app');
  const skip = h(
    'a',
    {
      class: 'skip',
      href: '#main',
      onclick: (event) => {
        event.preventDefault();
        document.querySelector('[data-testid=composer-input]')?.focus();
      },
    },
    t('skip'),
  );
  const shade = h('div', { class: 'shade', onclick: () => document.body.classList.remove('sidebar-open') });
  fill(
    app,
    skip,
    sidebar(),
    shade,
    h('div', { class: 'column' }, topbar(), h('div', { class: 'content' }, channelView(), pane())),
  );
  startModals();
  showNotices();
  followAddress();
  on('reset', startOver);
  on('state language place messages', title);
  await arrive();
  document.body.dataset.ready = 'true';
}

function title() {
  const unread = (store.state?.channels ?? []).filter((room) => room.unread > 0 && room.id !== store.channel).length;
  const room = store.state?.channels.find((candidate) => candidate.id === store.channel);
  const name = room ? nameOfRoom(room) : (store.state?.app.name ?? '');
  document.title = `${unread > 0 ? `(${unread}) ` : ''}${name} - ${store.state?.team.name ?? ''}`;
}

/** The page waits for a sandbox that is still starting. */
async function startPatiently() {
  try {
    await start();
  } catch (error) {
    fill(document.getElementById('app'), h('p', { class: 'starting', role: 'status' }, failure(error)));
    setTimeout(() => location.reload(), 3000);
  }
}

startPatiently();
