// Files of a message: pictures at once, everything else with its name, size and a link to download it.

import { h, safeUrl } from './dom.js';
import { icon } from './icons.js';
import { t } from './words.js';

export function files(list) {
  return h(
    'div',
    { class: 'files' },
    list.map((file) => (file.mimetype?.startsWith('image/') ? picture(file) : card(file))),
  );
}

/** The address on this sandbox, whatever name the app knows it by. */
function address(file) {
  return `/files/${encodeURIComponent(file.id)}/${encodeURIComponent(file.name ?? 'file')}`;
}

function picture(file) {
  const alt = file.alt_txt || file.title || file.name;
  return h(
    'figure',
    { class: 'figure', 'data-testid': 'file', 'data-file': file.id },
    h('figcaption', {}, file.title || file.name, ' ', download(file)),
    h(
      'a',
      { href: address(file), target: '_blank', rel: 'noopener', 'aria-label': t('file.open', alt) },
      h('img', { class: 'block-picture', src: address(file), alt }),
    ),
  );
}

function card(file) {
  return h(
    'div',
    { class: 'file-card', 'data-testid': 'file', 'data-file': file.id },
    h('span', { class: 'file-icon' }, icon('file')),
    h(
      'span',
      { class: 'file-words' },
      h('strong', {}, file.title || file.name),
      h('small', {}, `${(file.filetype ?? '').toUpperCase()} ${size(file.size)}`),
    ),
    download(file),
  );
}

function download(file) {
  return h(
    'a',
    {
      class: 'icon-button',
      href: safeUrl(address(file)),
      download: file.name,
      title: t('file.download'),
      'aria-label': t('file.download-name', file.name),
    },
    icon('download'),
  );
}

function size(bytes = 0) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}
