// Where a person writes: messages, and slash commands with their list.

import { api } from './api.js';
import { CommandList } from './commands.js';
import { composing, fill, h } from './dom.js';
import { failure } from './failure.js';
import { icon } from './icons.js';
import { escaped, MentionList, withIds } from './mention-list.js';
import { refreshMessages, refreshViews } from './refresh.js';
import { useShortcut } from './shortcuts.js';
import { titleOf } from './rooms.js';
import { change, channel, on, store } from './store.js';
import { t } from './words.js';

const drafts = new Map();

/** One composer; each channel and thread keeps its own unsent text. */
export class Composer {
  constructor({ inThread }) {
    this.inThread = inThread;
    this.busy = false;
    this.input = h('textarea', {
      class: 'composer-input',
      rows: '1',
      'data-testid': inThread ? 'thread-input' : 'composer-input',
      'aria-autocomplete': 'list',
      oninput: () => this.typed(),
      onkeydown: (event) => this.key(event),
      onblur: () => this.lists.forEach((list) => list.close()),
    });
    const take = (text) => this.put(text);
    this.lists = inThread
      ? [new MentionList(this.input, take)]
      : [new CommandList(this.input, take, (id) => this.shortcut(id)), new MentionList(this.input, take)];
    this.note = h('div', { class: 'composer-note', role: 'alert', 'data-testid': 'composer-note' });
    this.sendButton = h(
      'button',
      { type: 'button', class: 'send', 'data-testid': inThread ? 'thread-send' : 'composer-send', onclick: () => this.send() },
      icon('send'),
    );
    this.hint = h('div', { class: 'composer-hint' });
    this.root = h(
      'div',
      { class: 'composer' },
      this.note,
      h('div', { class: 'composer-box' }, this.input, this.sendButton),
      this.hint,
    );
    on('place language person state', () => this.draw());
  }

  place() {
    return `${store.me} ${store.channel} ${this.inThread ? store.thread : ''}`;
  }

  draw() {
    const room = channel(store.channel);
    const name = titleOf(room);
    const words = this.inThread ? t('composer.reply') : t('composer.to', name);
    this.input.placeholder = room?.is_archived ? t('composer.archived') : words;
    this.input.disabled = Boolean(room?.is_archived);
    this.input.setAttribute('aria-label', words);
    this.sendButton.setAttribute('aria-label', t('composer.send'));
    this.hint.textContent = this.inThread ? '' : t('composer.hint');
    if (this.of !== this.place()) {
      this.of = this.place();
      this.say('');
      this.put(drafts.get(this.of) ?? '', false);
    }
  }

  put(text, focus = true) {
    this.input.value = text;
    if (focus) {
      this.input.focus();
      this.input.setSelectionRange(text.length, text.length);
    }
    this.typed();
  }

  typed() {
    drafts.set(this.place(), this.input.value);
    this.input.style.height = 'auto';
    this.input.style.height = `${Math.min(this.input.scrollHeight, 200)}px`;
    this.sendButton.disabled = this.input.value.trim() === '';
    if (document.activeElement === this.input) {
      this.lists.forEach((list) => list.show());
    }
  }

  key(event) {
    if (composing(event) || this.lists.some((list) => list.key(event))) {
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.send();
    }
  }

  async send() {
    const text = this.input.value.trim();
    if (text === '' || this.busy) {
      return;
    }
    this.busy = true;
    this.root.setAttribute('aria-busy', 'true');
    const from = this.place();
    const { channel: to, thread } = store;
    this.put('');
    this.say('');
    const trouble = await this.sent(text, to, this.inThread ? thread : '');
    this.busy = false;
    this.root.removeAttribute('aria-busy');
    if (trouble) {
      this.giveBack(from, text, trouble);
    }
    await Promise.all([refreshMessages(), refreshViews()]);
  }

  /** Sends, and answers with what went wrong. */
  async sent(text, to, thread) {
    try {
      if (/^\/[^\s/]+/.test(text)) {
        return await this.slash(text, to);
      }
      await api.say(to, withIds(text), thread);
      return '';
    } catch (refused) {
      return failure(refused);
    }
  }

  async slash(text, to) {
    if (this.inThread) {
      return t('composer.no-slash-in-thread');
    }
    const [, command, rest] = /^(\/\S+)\s*([\s\S]*)$/.exec(text);
    const known = store.state.commands.find((each) => each.command === command);
    if (!known && store.state.commands.length > 0) {
      return t('composer.unknown-command', command);
    }
    return failure(await api.slash(to, command, known?.should_escape ? withIds(escaped(rest)) : rest));
  }

  async shortcut(callbackId) {
    this.say(await useShortcut(callbackId, { channel: store.channel }));
  }

  /** What could not be sent comes back, unless something else has been typed meanwhile. */
  giveBack(from, text, trouble) {
    if (from === this.place() && this.input.value === '') {
      this.put(text);
      this.say(trouble);
    } else if (!drafts.get(from)) {
      drafts.set(from, text);
    }
    change('composer');
  }

  say(sentence) {
    fill(this.note, sentence && [icon('warning'), h('span', {}, sentence)]);
  }
}
