// Date, time, and date with time; beside each stands what was chosen in words, with the weekday.

import { h } from './dom.js';
import { plain } from './text.js';
import { dayInWords, local, moment, seconds } from './time.js';
import { t } from './words.js';
import { aria, changed } from './use.js';

export function dateField(use) {
  return picker(use, { type: 'date', member: 'selected_date', initial: 'initial_date', words: dayInWords });
}

export function timeField(use) {
  return picker(use, { type: 'time', member: 'selected_time', initial: 'initial_time', words: () => '' });
}

export function dateTimeField(use) {
  return picker(use, {
    type: 'datetime-local',
    member: 'selected_date_time',
    initial: 'initial_date_time',
    words: (text) => moment(seconds(text)),
    toText: (value) => local(value),
    toValue: (text) => seconds(text),
  });
}

function picker(use, { type, member, initial, words, toText = String, toValue = String }) {
  const { part, block, place } = use;
  const stored = place.value(block, part);
  const value = stored ? stored[member] : part[initial];
  const input = h('input', {
    type,
    id: use.id,
    class: 'field-input field-date',
    value: value || value === 0 ? toText(value) : '',
    ...aria(use),
    'aria-label': use.labelledBy ? null : use.label || plain(part.placeholder) || t(part.type),
  });
  const caption = h('span', { class: 'date-words', 'aria-live': 'polite' });
  const show = () => {
    caption.textContent = input.value ? words(input.value) : '';
  };
  input.addEventListener('change', () => {
    show();
    changed(use, { [member]: input.value ? toValue(input.value) : null });
  });
  show();
  return h('div', { class: 'date-field' }, input, caption);
}
