// Block Kit: every block. What a person can use inside them is in element.js.

import { element } from './element.js';
import { chart } from './chart.js';
import { h, link, safeUrl } from './dom.js';
import { frames } from './frames.js';
import { inputBlock } from './input-block.js';
import { markdown } from './markdown.js';
import { richText } from './rich-text.js';
import { table } from './table.js';
import { plain, textObject } from './text.js';
import { t } from './words.js';

/**
 * The blocks of a message or view. The place says how they are used: place.value(block, element) is the state so far,
 * place.typed(block, element, entry) takes what was typed or chosen, place.used(block, element, patch) tells the app.
 */
export function blocks(list, place) {
  return list.map((block) => {
    const shown = one(block, place);
    shown.classList.add('block', `block-${block.type}`);
    shown.setAttribute('data-block-id', block.block_id ?? '');
    shown.setAttribute('data-block-type', block.type);
    return shown;
  });
}

const KINDS = {
  header: (block) => h(`h${2 + (block.level ?? 1)}`, { class: `header header-${block.level ?? 1}` }, plain(block.text)),
  divider: () => h('hr'),
  section,
  context,
  actions,
  image,
  input: inputBlock,
  rich_text: (block) => h('div', {}, richText(block)),
  table,
  markdown: (block) => h('div', { class: 'markdown' }, markdown(block.text)),
  video,
  file: (block) => h('div', { class: 'file-card' }, t('file.remote', block.external_id)),
  data_visualization: chart,
  data_table: (block) => h('figure', { class: 'figure' }, h('figcaption', {}, block.caption), table(block)),
  ...frames(blocks, picture),
};

function one(block, place) {
  const kind = KINDS[block.type];
  return kind ? kind(block, place) : h('div', { class: 'unknown-block' }, t('block.unknown', block.type));
}

function section(block, place) {
  const body = h(
    'div',
    { class: 'section-body' },
    block.text && h('div', { class: 'section-text' }, textObject(block.text)),
    block.fields &&
      h(
        'div',
        { class: 'fields' },
        block.fields.map((field) => h('div', { class: 'field' }, textObject(field))),
      ),
  );
  const accessory = block.accessory;
  const shown = h('div', { class: accessory ? 'section-with' : '' }, body);
  if (accessory) {
    const label = block.text ? block.text.text.replace(/[*_~`]/g, '').split('\n')[0] : '';
    const holder =
      accessory.type === 'image' ? picture(accessory, 'accessory-image') : element(accessory, block, place, { label });
    shown.append(h('div', { class: `accessory accessory-${accessory.type}` }, holder));
  }
  return shown;
}

function context(block) {
  return h(
    'div',
    {},
    block.elements.map((part) =>
      part.type === 'image' ? picture(part, 'context-image') : h('div', { class: 'context-text' }, textObject(part)),
    ),
  );
}

function actions(block, place) {
  return h(
    'div',
    {},
    block.elements.map((part) => element(part, block, place, {})),
  );
}

function image(block) {
  return h(
    'figure',
    { class: 'figure' },
    block.title && h('figcaption', {}, plain(block.title)),
    picture(block, 'block-picture'),
  );
}

/** A picture of an image block or element: from an address, or a file of the workspace. */
function picture(source, look) {
  const address =
    source.image_url ?? source.slack_file?.url ?? (source.slack_file ? `/files/${source.slack_file.id}/picture` : '');
  const shown = h('img', { class: look, src: safeUrl(address) ?? '', alt: source.alt_text ?? '' });
  shown.addEventListener('error', () =>
    shown.replaceWith(h('span', { class: 'missing-picture' }, t('picture.missing', source.alt_text ?? ''))),
  );
  return shown;
}

function video(block) {
  return h(
    'figure',
    { class: 'figure video' },
    h(
      'figcaption',
      {},
      block.title_url ? link(block.title_url, plain(block.title)) : plain(block.title),
      block.author_name && h('small', {}, ` ${block.author_name}`),
    ),
    block.description && h('p', {}, plain(block.description)),
    link(block.video_url, h('img', { class: 'block-picture', src: safeUrl(block.thumbnail_url) ?? '', alt: block.alt_text })),
  );
}
