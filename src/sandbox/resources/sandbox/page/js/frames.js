// The blocks of 2026 that hold others or report a task: container, layout, card, carousel, alert, plan, task_card, context_actions.

import { element } from './element.js';
import { h, link } from './dom.js';
import { richText } from './rich-text.js';
import { plain, textObject } from './text.js';

/** The kinds; {@code draw} draws blocks inside them, {@code picture} an image element. */
export function frames(draw, picture) {
  return {
    container: (block, place) => container(block, place, draw, picture),
    layout: (block, place) => layout(block, place, draw),
    card: (block, place) => card(block, place, picture),
    carousel: (block, place) =>
      h(
        'div',
        { class: 'carousel', tabindex: '0', role: 'group' },
        block.elements.map((one) => card(one, place, picture)),
      ),
    alert: (block) => h('div', { class: `alert alert-${block.level ?? 'default'}`, role: 'note' }, textObject(block.text)),
    plan: (block) => h('div', { class: 'frame' }, h('strong', {}, block.title), (block.tasks ?? []).map(task)),
    task_card: (block) => task(block),
    context_actions: (block, place) =>
      h(
        'div',
        { class: 'context-actions' },
        block.elements.flatMap(parts).map((part) => element(part, block, place, {})),
      ),
  };
}

/** Both are drawn as the buttons that they are. */
function parts(part) {
  return part.type === 'icon_button'
    ? [{ ...part, type: 'button' }]
    : [part.positive_button, part.negative_button].map((one) => ({ ...one, type: 'button', action_id: part.action_id }));
}

function container(block, place, draw, picture) {
  const title = block.rich_text_title ? richText(block.rich_text_title) : h('strong', {}, plain(block.title));
  const head = [
    block.icon && picture(block.icon, 'context-image'),
    title,
    block.subtitle && h('div', { class: 'frame-soft' }, textObject(block.subtitle)),
  ];
  const body = h('div', { class: 'blocks' }, draw(block.child_blocks, place));
  return block.is_collapsible
    ? h('details', { class: 'frame', open: block.default_collapsed !== true }, h('summary', {}, head), body)
    : h('div', { class: 'frame' }, h('div', {}, head), body);
}

function layout(block, place, draw) {
  const rows = block.rows.map((row) =>
    h(
      'div',
      { class: 'layout-row' },
      row.items.map((item) => h('div', { class: `layout-item layout-${item.width ?? 'standard'}` }, draw(item.blocks, place))),
    ),
  );
  return h('div', { role: 'group', 'aria-label': block.label }, block.is_label_visible && h('strong', {}, block.label), rows);
}

function card(block, place, picture) {
  return h(
    'div',
    { class: 'frame card' },
    block.hero_image && picture(block.hero_image, 'block-picture'),
    block.icon && picture(block.icon, 'context-image'),
    block.title && h('strong', {}, textObject(block.title)),
    block.subtitle && h('div', { class: 'frame-soft' }, textObject(block.subtitle)),
    block.body && h('div', {}, textObject(block.body)),
    block.subtext && h('div', { class: 'frame-soft' }, textObject(block.subtext)),
    (block.actions ?? []).map((part) => element(part, block, place, {})),
  );
}

function task(given) {
  return h(
    'div',
    { class: 'frame task' },
    h('strong', {}, given.title),
    given.status && h('span', { class: 'frame-soft' }, ` (${given.status})`),
    given.details && richText(given.details),
    given.output && richText(given.output),
    (given.sources ?? []).map((source) => h('div', {}, link(source.url, source.text))),
  );
}
