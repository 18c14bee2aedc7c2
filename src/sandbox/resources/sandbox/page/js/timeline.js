// The messages of a channel or thread, oldest first; only what changed is drawn anew, so that nothing jumps.

import { h } from './dom.js';
import { icon } from './icons.js';
import { keepingFocus } from './keep-focus.js';
import { authorOf, messageNode, signatureOf, spoken } from './message.js';
import { popupOpen } from './popup.js';
import { store } from './store.js';
import { dayKey, fullDay } from './time.js';
import { t } from './words.js';

const TOGETHER_SECONDS = 300;

/** A list of messages that keeps its place; inThread draws it for the right pane. */
export class Timeline {
  constructor({ inThread }) {
    this.inThread = inThread;
    this.nodes = new Map();
    this.of = '';
    this.known = new Set();
    this.heading = h('h2', { class: 'visually-hidden' });
    this.list = h('div', { class: 'timeline-list' });
    this.down = h(
      'button',
      { type: 'button', class: 'to-newest', hidden: true, onclick: () => this.toEnd() },
      icon('down'),
      h('span', {}, t('timeline.newest')),
    );
    this.root = h(
      'div',
      {
        class: 'timeline',
        role: 'log',
        'aria-live': 'off',
        tabindex: '0',
        'data-testid': inThread ? 'thread-messages' : 'timeline',
        onscroll: () => this.scrolled(),
      },
      this.heading,
      this.list,
    );
    this.frame = h('div', { class: 'timeline-frame' }, this.root, this.down);
    new ResizeObserver(() => this.grown()).observe(this.list);
    this.stick = true;
    this.height = 0;
  }

  /** Draws the messages of a channel; of tells channels apart. */
  draw(messages, { of, channelId, label }) {
    const other = of !== this.of;
    if (other) {
      this.of = of;
      this.known = new Set();
      this.stick = true;
    }
    this.root.setAttribute('aria-label', label);
    this.heading.textContent = label;
    const wanted = this.wanted(messages, channelId);
    keepingFocus(this.root, () => this.exchange(wanted));
    this.announce(messages, other);
    if (this.stick) {
      this.toEnd();
    } else {
      this.scrolled();
    }
  }

  /** Keys, signatures and makers of all rows: messages, days, and the line above what is new. */
  wanted(messages, channelId) {
    const rows = [];
    let before = null;
    for (const message of messages) {
      const newDay = !before || dayKey(before.ts) !== dayKey(message.ts);
      if (newDay && !this.inThread) {
        rows.push({ key: `day ${dayKey(message.ts)}`, signature: fullDay(message.ts), make: () => day(message.ts) });
      }
      const isNew = !this.inThread && store.newFrom === message.ts;
      if (isNew) {
        rows.push({
          key: 'new',
          signature: t('timeline.new'),
          make: () => h('div', { class: 'new-line', 'data-testid': 'new-line' }, h('span', {}, t('timeline.new'))),
        });
      }
      const options = { channelId, inThread: this.inThread, follows: !newDay && !isNew && together(before, message) };
      rows.push({
        key: `${message.ts} ${message._for ?? ''}`,
        signature: signatureOf(message, options),
        make: () => messageNode(message, options),
      });
      before = message;
    }
    return rows;
  }

  exchange(rows) {
    const next = new Map();
    let at = this.list.firstChild;
    for (const row of rows) {
      const old = this.nodes.get(row.key);
      const node = old?.signature === row.signature ? old.node : row.make();
      next.set(row.key, { node, signature: row.signature });
      if (node === at) {
        at = at.nextSibling;
      } else {
        this.list.insertBefore(node, at);
      }
    }
    const kept = new Set([...next.values()].map((entry) => entry.node));
    for (const { node } of this.nodes.values()) {
      if (!kept.has(node)) {
        node.remove();
      }
    }
    this.nodes = next;
  }

  /** Says new messages of others to screen readers, and shows the way down when one has scrolled up. */
  announce(messages, other) {
    const fresh = messages.filter((message) => !this.known.has(`${message.ts}${message._for ?? ''}`));
    this.known = new Set(messages.map((message) => `${message.ts}${message._for ?? ''}`));
    const said = other ? [] : fresh.filter((message) => authorOf(message) !== store.me);
    if (said.length > 0) {
      document.getElementById('live').append(...said.slice(-3).map((message) => h('p', {}, spoken(message))));
      while (document.getElementById('live').childElementCount > 10) {
        document.getElementById('live').firstChild.remove();
      }
    }
    if (!other && fresh.some((message) => authorOf(message) === store.me || message._for)) {
      this.stick = true;
    }
  }

  /** Pictures that arrive late make the list grow: who was at the end stays there. */
  grown() {
    this.height = this.root.scrollHeight;
    if (this.stick) {
      this.toEnd();
    }
  }

  /** Only a person's own scrolling leaves the end; a scroll event of a list that has just grown says nothing. */
  scrolled() {
    const { scrollTop, clientHeight, scrollHeight } = this.root;
    const away = scrollHeight - scrollTop - clientHeight;
    if (!popupOpen() && scrollHeight === this.height) {
      this.stick = away < 60;
    }
    this.down.hidden = this.stick || away < 240;
    this.down.lastChild.textContent = t('timeline.newest');
  }

  toEnd() {
    this.root.scrollTop = this.root.scrollHeight;
    this.down.hidden = true;
  }
}

function day(ts) {
  return h(
    'div',
    { class: 'day', role: 'separator', 'aria-label': fullDay(ts), 'data-testid': 'day', 'data-day': dayKey(ts) },
    h('span', {}, fullDay(ts)),
  );
}

/** Messages of the same author within five minutes stand together under one name. */
function together(before, message) {
  return (
    Boolean(before) &&
    authorOf(before) === authorOf(message) &&
    before.username === message.username &&
    before._for === message._for &&
    Number(message.ts) - Number(before.ts) < TOGETHER_SECONDS &&
    (message.client_msg_id || !message.blocks?.length) &&
    (before.client_msg_id || !before.blocks?.length) &&
    before.subtype === message.subtype
  );
}
