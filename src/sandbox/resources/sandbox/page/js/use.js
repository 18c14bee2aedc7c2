// What all elements have in common: their ARIA attributes, and how a change reaches the view's state and the app.

import { confirmDialog } from './confirm.js';

/** The ARIA attributes of a field. */
export function aria({ labelledBy, describedBy, invalid, required, label }) {
  return {
    'aria-labelledby': labelledBy || null,
    'aria-label': labelledBy ? null : label || null,
    'aria-describedby': describedBy || null,
    'aria-invalid': invalid ? 'true' : null,
    'aria-required': required ? 'true' : null,
  };
}

/** Takes a new state of an element and, outside input blocks or where the app asked for it, tells the app. */
export function changed(use, patch) {
  const { part, block, place } = use;
  place.typed(block, part, { type: part.type, ...patch });
  if (block.type !== 'input' || block.dispatch_action) {
    confirmed(use, () => place.used(block, part, patch));
  }
}

/** Asks first where the element has a confirm dialog. */
export async function confirmed({ part }, act) {
  if (!part.confirm || (await confirmDialog(part.confirm))) {
    return act();
  }
  return null;
}
