// The input block: label, field, hint, and the error beside the field.

import { element } from './element.js';
import { h, newId } from './dom.js';
import { plain } from './text.js';
import { t } from './words.js';

export function inputBlock(block, place) {
  const error = place.error?.(block.block_id);
  const ids = { label: newId('label'), hint: newId('hint'), error: newId('error'), field: newId('field') };
  const described = [error && ids.error, block.hint && ids.hint].filter(Boolean).join(' ');
  const grouped = ['checkboxes', 'radio_buttons'].includes(block.element.type);
  const label = h(
    grouped ? 'div' : 'label',
    { class: 'input-label', id: ids.label, for: grouped ? null : ids.field },
    plain(block.label),
    block.optional && h('span', { class: 'optional' }, t('input.optional')),
  );
  const field = element(block.element, block, place, {
    id: ids.field,
    labelledBy: ids.label,
    describedBy: described,
    invalid: Boolean(error),
    required: !block.optional,
    label: plain(block.label),
    wide: true,
  });
  return h(
    'div',
    { class: error ? 'input-wrong' : '' },
    label,
    field,
    error &&
      h(
        'div',
        { class: 'input-error', id: ids.error, role: 'alert', 'data-testid': 'field-error', 'data-block-id': block.block_id },
        error,
      ),
    block.hint && h('div', { class: 'input-hint', id: ids.hint }, plain(block.hint)),
  );
}
