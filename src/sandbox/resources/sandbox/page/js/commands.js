// The list of slash commands that opens when a message begins with "/".

import { store } from './store.js';
import { SuggestList } from './suggest.js';

export class CommandList extends SuggestList {
  constructor(input, take) {
    super(input, take, 'commands');
  }

  find(text) {
    if (!/^\/\S*$/.test(text)) {
      return [];
    }
    return (store.state?.commands ?? [])
      .filter((entry) => entry.command.startsWith(text))
      .map((entry) => ({ value: entry.command, title: entry.command, hint: entry.usage_hint, words: entry.description }));
  }

  chosen(entry) {
    return `${entry.value} `;
  }

  complete(entry) {
    return this.input.value === entry.value;
  }
}
