// Selects, single and multiple: a field to narrow the list, the list itself, and chips for what is chosen.

import { composing, h, newId } from './dom.js';
import { icon } from './icons.js';
import { closePopup, popup } from './popup.js';
import { sourceOf } from './select-source.js';
import { plain } from './text.js';
import { aria, changed } from './use.js';
import { t } from './words.js';

export function selectField(use) {
  return new Select(use).root;
}

/** One select; the list is built each time it opens. */
class Select {
  constructor(use) {
    this.use = use;
    this.source = sourceOf(use);
    this.chosen = this.source.chosen();
    this.active = -1;
    this.listId = newId('list');
    this.input = h('input', {
      type: 'text',
      id: use.id,
      class: 'select-input',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': this.listId,
      ...aria(use),
      'aria-label': use.labelledBy ? null : use.label || plain(use.part.placeholder) || t('select.choose'),
      'data-focus': use.part.focus_on_load ? 'true' : null,
      oninput: () => this.narrow(),
      onkeydown: (event) => this.key(event),
      onblur: () => this.leave(),
    });
    this.chips = h('span', { class: 'chips' });
    this.root = h('div', { class: 'select', onclick: (event) => this.clicked(event) }, this.chips, this.input, icon('down'));
    this.show();
  }

  /** What is chosen: as the field's text, or as chips. */
  show() {
    const several = this.source.several;
    this.input.value = several ? '' : this.chosen.map((option) => option.words).join('');
    this.input.placeholder = several && this.chosen.length > 0 ? '' : plain(this.use.part.placeholder) || t('select.choose');
    this.root.setAttribute('data-value', this.chosen.map((option) => option.value).join(','));
    this.chips.replaceChildren(...(several ? this.chosen.map((option) => this.chip(option)) : []));
  }

  chip(option) {
    return h(
      'span',
      { class: 'chip', 'data-value': option.value },
      option.words,
      h(
        'button',
        {
          type: 'button',
          class: 'chip-remove',
          'aria-label': t('select.remove', option.words),
          onclick: () => this.toggle(option),
        },
        icon('close'),
      ),
    );
  }

  clicked(event) {
    if (event.target.closest('.chip-remove')) {
      return;
    }
    if (this.box) {
      closePopup();
    } else {
      this.input.focus();
      this.offer();
      this.open('');
    }
  }

  /** Typing into a closed select starts anew: what was chosen is no part of what is looked for. */
  narrow() {
    const words = this.source.several ? '' : this.chosen.map((option) => option.words).join('');
    if (!this.box && words && this.input.value.startsWith(words)) {
      this.input.value = this.input.value.slice(words.length);
    }
    this.open(this.input.value);
  }

  /** An empty field to narrow the list in, with what is chosen still to be read. */
  offer() {
    this.input.placeholder = this.input.value || this.input.placeholder;
    this.input.value = '';
  }

  async open(query) {
    const round = newId('round');
    this.round = round;
    const groups = await this.source.find(query);
    if (this.round !== round || document.activeElement !== this.input) {
      return;
    }
    this.options = groups.flatMap((group) => group.options);
    this.active = query
      ? 0
      : Math.max(
          this.options.findIndex((option) => this.isChosen(option)),
          0,
        );
    const box = h(
      'div',
      {
        class: 'popup listbox',
        role: 'listbox',
        id: this.listId,
        'data-testid': 'options',
        'aria-multiselectable': String(this.source.several),
      },
      this.options.length === 0
        ? h('div', { class: 'popup-empty' }, this.source.problem || t('select.none'))
        : groups.map((group) => this.group(group)),
    );
    popup(this.root, box, () => this.closed());
    this.box = box;
    this.input.setAttribute('aria-expanded', 'true');
    this.mark();
  }

  group(group) {
    return h(
      'div',
      { role: group.label ? 'group' : 'presentation', 'aria-label': group.label || null },
      group.label && h('div', { class: 'group-label' }, group.label),
      group.options.map((option) => this.item(option)),
    );
  }

  item(option) {
    option.node = h(
      'div',
      {
        class: 'option',
        role: 'option',
        id: newId('option'),
        'aria-selected': String(this.isChosen(option)),
        'data-value': option.value,
        onpointerdown: (event) => event.preventDefault(),
        onclick: () => this.toggle(option),
      },
      h('span', { class: 'option-words' }, option.words, option.description && h('small', {}, option.description)),
      icon('check'),
    );
    return option.node;
  }

  mark() {
    this.options?.forEach((option, at) => option.node.classList.toggle('option-active', at === this.active));
    const active = this.options?.[this.active];
    active?.node.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', active?.node.id ?? '');
  }

  closed() {
    this.box = null;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
    this.show();
  }

  leave() {
    this.round = '';
    if (this.box) {
      closePopup();
    } else {
      this.show();
    }
  }

  isChosen(option) {
    return this.chosen.some((each) => each.value === option.value);
  }

  /** Chooses an option, or takes it away again where several can be chosen. */
  toggle(option) {
    const without = this.chosen.filter((each) => each.value !== option.value);
    const taken = this.isChosen(option);
    if (this.source.several && !taken && without.length >= (this.use.part.max_selected_items ?? Infinity)) {
      return;
    }
    const before = this.chosen;
    this.chosen = this.source.several ? (taken ? without : [...without, option]) : [option];
    closePopup();
    this.show();
    if (this.source.several || before[0]?.value !== option.value) {
      changed(this.use, this.source.patch(this.chosen));
    }
  }

  key(event) {
    if (composing(event)) {
      return;
    }
    const count = this.options?.length ?? 0;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.box) {
        this.offer();
        this.open('');
      } else if (count > 0) {
        this.active = (this.active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
        this.mark();
      }
    } else if (event.key === 'Enter' && this.box && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (this.options[this.active]) {
        this.toggle(this.options[this.active]);
      }
    } else if (event.key === 'Escape' && this.box) {
      event.preventDefault();
      event.stopPropagation();
      closePopup();
    } else if (event.key === 'Backspace' && this.input.value === '' && this.source.several && this.chosen.length > 0) {
      this.toggle(this.chosen.at(-1));
    }
  }
}
