// A list of suggestions above the composer; the arrow keys move in it, Enter and Tab choose.

import { h, newId } from './dom.js';

/** Subclasses say what fits (find) and what choosing writes (chosen). */
export class SuggestList {
  constructor(input, take, testid) {
    this.input = input;
    this.take = take;
    this.testid = testid;
    this.entries = [];
    this.active = 0;
  }

  show() {
    const found = this.find(this.input.value);
    if (found.length === 0) {
      this.close();
      return;
    }
    this.active = found.length === this.entries.length ? this.active : 0;
    this.entries = found;
    this.draw();
  }

  draw() {
    this.box?.remove();
    const id = newId('suggest');
    this.box = h(
      'div',
      { class: 'suggest', role: 'listbox', id, 'data-testid': this.testid },
      this.entries.map((entry, at) => this.item(entry, at)),
    );
    this.input.closest('.composer').append(this.box);
    this.input.setAttribute('aria-controls', id);
    this.input.setAttribute('aria-activedescendant', this.box.children[this.active].id);
    this.box.children[this.active].scrollIntoView({ block: 'nearest' });
  }

  item(entry, at) {
    return h(
      'div',
      {
        class: at === this.active ? 'suggest-item suggest-active' : 'suggest-item',
        role: 'option',
        id: newId('suggestion'),
        'aria-selected': String(at === this.active),
        'data-value': entry.value,
        onpointerdown: (event) => event.preventDefault(),
        onclick: () => this.choose(entry),
      },
      h('strong', {}, entry.title),
      h('span', { class: 'suggest-hint' }, entry.hint ?? ''),
      h('span', { class: 'suggest-words' }, entry.words ?? ''),
    );
  }

  choose(entry) {
    this.close();
    this.take(this.chosen(entry));
    this.close();
  }

  close() {
    if (this.box) {
      this.box.remove();
      this.box = null;
      this.entries = [];
      this.active = 0;
      this.input.removeAttribute('aria-controls');
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  /** Whether the key was for the list. */
  key(event) {
    if (!this.box) {
      return false;
    }
    const step = { ArrowDown: 1, ArrowUp: this.entries.length - 1 }[event.key];
    const chooses = (event.key === 'Enter' && !this.complete(this.entries[this.active])) || event.key === 'Tab';
    if (step !== undefined) {
      this.active = (this.active + step) % this.entries.length;
      this.draw();
    } else if (chooses) {
      this.choose(this.entries[this.active]);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  /** Whether the entry already stands in the text, so that Enter sends instead of choosing. */
  complete() {
    return false;
  }
}
