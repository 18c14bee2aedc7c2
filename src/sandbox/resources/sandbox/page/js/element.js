// Block Kit: what a person can press, choose or type into.

import { button, workflowButton } from './button.js';
import { checkboxes, radioButtons } from './choices.js';
import { h } from './dom.js';
import { dateField, dateTimeField, timeField } from './dates.js';
import { fileField, numberField, textField } from './fields.js';
import { overflow } from './overflow.js';
import { richTextField } from './rich-input.js';
import { selectField } from './select.js';
import { t } from './words.js';

const KINDS = {
  button,
  workflow_button: workflowButton,
  overflow,
  checkboxes,
  radio_buttons: radioButtons,
  plain_text_input: textField,
  email_text_input: textField,
  url_text_input: textField,
  number_input: numberField,
  rich_text_input: richTextField,
  file_input: fileField,
  datepicker: dateField,
  timepicker: timeField,
  datetimepicker: dateTimeField,
};

/** The element; options carry the label and the ids that tie it to its error and hint. */
export function element(part, block, place, options) {
  const kind = KINDS[part.type] ?? (part.type.endsWith('_select') ? selectField : null);
  const use = { part, block, place, ...options };
  const shown = kind ? kind(use) : h('span', { class: 'unknown-block' }, t('block.unknown', part.type));
  shown.setAttribute('data-action-id', part.action_id ?? '');
  shown.setAttribute('data-element-type', part.type);
  shown.classList.add('element', `element-${part.type}`);
  return shown;
}
