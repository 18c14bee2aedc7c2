// The list of people that opens after "@"; what is typed as a name goes out as Slack's <@U…>.

import { describe, isApp, nameOf } from './people.js';
import { store } from './store.js';
import { SuggestList } from './suggest.js';

export class MentionList extends SuggestList {
  constructor(input, take) {
    super(input, take, 'people-to-mention');
  }

  find(text) {
    const before = text.slice(0, this.input.selectionStart);
    const wanted = /(?:^|\s)@([^@\s]*)$/.exec(before)?.[1];
    if (wanted === undefined) {
      return [];
    }
    return store.state.people
      .filter((someone) => !someone.deleted && (nameOf(someone.id).includes(wanted) || someone.name?.startsWith(wanted)))
      .slice(0, 8)
      .map((someone) => ({
        value: someone.id,
        title: `@${nameOf(someone.id)}`,
        words: isApp(someone.id) ? '' : describe(someone),
      }));
  }

  chosen(entry) {
    const at = this.input.selectionStart;
    const before = this.input.value.slice(0, at).replace(/@[^@\s]*$/, '');
    return `${before}${entry.title} ${this.input.value.slice(at)}`;
  }
}

/** The signs that stand for themselves, as Slack's clients write them into commands; those of messages the workspace escapes. */
export function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Turns @names into ids. */
export function withIds(text) {
  const byLength = [...store.state.people].sort((one, other) => nameOf(other.id).length - nameOf(one.id).length);
  const named = byLength.reduce((words, someone) => words.replaceAll(`@${nameOf(someone.id)}`, `<@${someone.id}>`), text);
  return named.replace(/(^|\s)@(here|channel|everyone)\b/g, '$1<!$2>');
}
