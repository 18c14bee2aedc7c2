// Draws something anew without taking the person's place away: focus, caret and scrolling stay where they were.

/** Calls draw, which exchanges what is inside root. */
export function keepingFocus(root, draw) {
  const focused = root.contains(document.activeElement) ? document.activeElement : null;
  const where = focused && addressOf(focused);
  const selection = focused && 'selectionStart' in focused ? [focused.selectionStart, focused.selectionEnd] : null;
  const scrolled = root.scrollTop;
  draw();
  root.scrollTop = scrolled;
  const again = where && find(root, where);
  again?.focus({ preventScroll: true });
  if (again && selection?.[0] !== null && selection && 'setSelectionRange' in again) {
    try {
      again.setSelectionRange(...selection);
    } catch {
      // Fields such as e-mail addresses have no caret that can be set.
    }
  }
  return Boolean(again);
}

function addressOf(focused) {
  const element = focused.closest('[data-action-id]');
  const block = focused.closest('[data-block-id]');
  return element && block
    ? {
        block: block.dataset.blockId,
        action: element.dataset.actionId,
        value: focused.dataset.value,
        ts: focused.closest('[data-ts]')?.dataset.ts,
      }
    : null;
}

function find(root, { block, action, value, ts }) {
  const inside = ts ? (root.querySelector(`[data-ts="${ts}"]`) ?? root) : root;
  const holder = [...inside.querySelectorAll('[data-block-id]')].find(
    (each) => each.dataset.blockId === block && each.querySelector('[data-action-id]'),
  );
  const elements = [...(holder?.querySelectorAll('[data-action-id]') ?? [])].filter((each) => each.dataset.actionId === action);
  const element = elements.find((each) => each.dataset.value === value) ?? elements[0];
  const parts = element
    ? [element, ...element.querySelectorAll('input, textarea, button, [contenteditable]')].filter((each) => each.tabIndex >= 0)
    : [];
  return parts.find((each) => each.dataset.value === value) ?? parts[0];
}
