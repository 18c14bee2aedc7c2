// The list of slash commands and of the app's shortcuts that opens when a message begins with "/".

import { shortcutsOf } from './shortcuts.js';
import { store } from './store.js';
import { SuggestList } from './suggest.js';

export class CommandList extends SuggestList {
  constructor(input, take, use) {
    super(input, take, 'commands');
    this.use = use;
  }

  find(text) {
    if (!/^\/\S*$/.test(text)) {
      return [];
    }
    const commands = (store.state?.commands ?? [])
      .filter((entry) => entry.command.startsWith(text))
      .map((entry) => ({ value: entry.command, title: entry.command, hint: entry.usage_hint, words: entry.description }));
    const shortcuts = shortcutsOf('global')
      .filter((entry) => entry.name.startsWith(text.slice(1)))
      .map((entry) => ({ value: entry.callback_id, title: entry.name, words: entry.description, shortcut: true }));
    return [...commands, ...shortcuts];
  }

  /** A shortcut is used at once; a command is written, to be completed and sent. */
  choose(entry) {
    if (!entry.shortcut) {
      super.choose(entry);
      return;
    }
    this.close();
    this.take('');
    this.use(entry.value);
  }

  chosen(entry) {
    return `${entry.value} `;
  }

  complete(entry) {
    return this.input.value === entry.value;
  }
}
