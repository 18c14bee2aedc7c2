// Checkboxes and radio buttons.

import { h, newId } from './dom.js';
import { textObject } from './text.js';
import { aria, changed } from './use.js';

export function checkboxes(use) {
  const { part, block, place } = use;
  let chosen = place.value(block, part)?.selected_options ?? part.initial_options ?? [];
  const has = (option) => chosen.some((each) => each.value === option.value);
  return choices(use, 'checkbox', has, (option, checked) => {
    chosen = part.options.filter((each) => (each.value === option.value ? checked : has(each)));
    changed(use, { selected_options: chosen });
  });
}

export function radioButtons(use) {
  const { part, block, place } = use;
  const stored = place.value(block, part);
  const chosen = stored ? stored.selected_option : part.initial_option;
  return choices(
    use,
    'radio',
    (option) => option.value === chosen?.value,
    (option) => changed(use, { selected_option: option }),
  );
}

function choices(use, type, has, pick) {
  const name = newId('choice');
  return h(
    'div',
    { class: 'choices', role: type === 'radio' ? 'radiogroup' : 'group', ...aria(use), 'aria-required': null },
    use.part.options.map((option) => {
      const input = h('input', { type, name, value: option.value, checked: has(option), 'data-value': option.value });
      input.addEventListener('change', () => pick(option, input.checked));
      return h(
        'label',
        { class: 'choice' },
        input,
        h(
          'span',
          { class: 'choice-words' },
          h('span', {}, textObject(option.text)),
          option.description && h('span', { class: 'choice-description' }, textObject(option.description)),
        ),
      );
    }),
  );
}
