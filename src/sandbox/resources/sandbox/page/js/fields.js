// Fields to type into: text on one or several lines, addresses, numbers; and what stands for a file field.

import { composing, h } from './dom.js';
import { plain } from './text.js';
import { aria, changed } from './use.js';
import { t } from './words.js';

const TYPES = { email_text_input: 'email', url_text_input: 'url' };

export function textField(use) {
  const { part } = use;
  const input = part.multiline
    ? h('textarea', { rows: 4, ...common(use) })
    : h('input', { type: TYPES[part.type] ?? 'text', autocomplete: 'off', ...common(use) });
  if (part.multiline) {
    const grow = () => {
      input.style.height = 'auto';
      input.style.height = `${Math.min(Math.max(input.scrollHeight + 2, 92), 320)}px`;
    };
    input.addEventListener('input', grow);
    requestAnimationFrame(grow);
  }
  return typing(use, input);
}

export function numberField(use) {
  const { part } = use;
  return typing(
    use,
    h('input', {
      type: 'text',
      inputmode: part.is_decimal_allowed ? 'decimal' : 'numeric',
      autocomplete: 'off',
      ...common(use),
      'data-min': part.min_value,
      'data-max': part.max_value,
    }),
  );
}

function common(use) {
  const { part, block, place } = use;
  const stored = place.value(block, part);
  return {
    id: use.id,
    class: 'field-input',
    value: (stored ? stored.value : part.initial_value) ?? '',
    placeholder: plain(part.placeholder),
    'data-focus': part.focus_on_load ? 'true' : null,
    ...aria(use),
  };
}

function typing(use, input) {
  const { part, block, place } = use;
  const counter = part.max_length || part.min_length ? h('div', { class: 'counter', 'aria-live': 'off' }) : null;
  const count = () => counter && show(counter, [...input.value].length, part);
  const entry = () => ({ type: part.type, value: input.value === '' ? null : input.value });
  const on = part.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  input.addEventListener('input', () => {
    count();
    place.typed(block, part, entry());
    if (block.dispatch_action && on.includes('on_character_entered')) {
      place.usedSoon?.(block, part, { value: input.value });
    }
  });
  input.addEventListener('keydown', (event) => {
    if (
      event.key === 'Enter' &&
      !composing(event) &&
      !event.ctrlKey &&
      !event.metaKey &&
      block.dispatch_action &&
      !part.multiline &&
      on.includes('on_enter_pressed')
    ) {
      event.preventDefault();
      changed(use, { value: input.value });
    }
  });
  count();
  return h('div', { class: 'typing' }, input, counter);
}

/** How many characters are typed, and how many are wanted. */
function show(counter, typed, part) {
  const short = part.min_length && typed < part.min_length && typed > 0;
  const long = part.max_length && typed > part.max_length;
  counter.className = short || long ? 'counter counter-wrong' : 'counter';
  counter.textContent = short
    ? t('counter.short', part.min_length - typed)
    : part.max_length
      ? `${typed} / ${part.max_length}`
      : '';
}

export function fileField() {
  return h('div', { class: 'unknown-block' }, t('file.input'));
}
