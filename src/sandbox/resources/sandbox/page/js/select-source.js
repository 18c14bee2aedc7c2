// Where a select's options come from: its own list, the app, or the workspace's people and channels.

import { api } from './api.js';
import { describe } from './people.js';
import { titleOf } from './rooms.js';
import { store } from './store.js';
import { plain } from './text.js';
import { t } from './words.js';

/** {several, chosen(), find(query) → groups of {value, words, description}, patch(chosen)} for a select element. */
export function sourceOf(use) {
  const type = use.part.type.replace(/^multi_/, '');
  const several = use.part.type.startsWith('multi_');
  switch (type) {
    case 'users_select':
      return ids(use, several, 'user', people);
    case 'channels_select':
      return ids(use, several, 'channel', () => channels(['public']));
    case 'conversations_select':
      return ids(use, several, 'conversation', () => channels(use.part.filter?.include ?? ['public', 'private', 'im', 'mpim']));
    default:
      return options(use, several, type === 'external_select');
  }
}

function options(use, several, external) {
  const { part, block, place } = use;
  const stored = place.value(block, part);
  const member = several ? 'selected_options' : 'selected_option';
  const initial = several ? part.initial_options : part.initial_option;
  const source = {
    several,
    problem: '',
    chosen: () => [(stored ? stored[member] : initial) ?? []].flat().map(shown),
    find: async (query) => (external ? asked(use, query, source) : narrowed(grouped(part), query)),
    patch: (chosen) => ({ [member]: several ? chosen.map((option) => option.option) : chosen[0].option }),
  };
  return source;
}

function shown(option) {
  return { value: option.value, words: plain(option.text), description: plain(option.description), option };
}

function grouped({ option_groups: groups, options: list }) {
  return groups
    ? groups.map((group) => ({ label: plain(group.label), options: group.options.map(shown) }))
    : [{ label: '', options: (list ?? []).map(shown) }];
}

/** Options that the app itself suggests for what was typed. */
async function asked({ part, block, place }, query, source) {
  if ([...query].length < (part.min_query_length ?? 3)) {
    source.problem = t('select.type-more', part.min_query_length ?? 3);
    return [];
  }
  try {
    source.problem = '';
    return grouped(await api.options({ ...place.where, block_id: block.block_id, action_id: part.action_id, value: query }));
  } catch (refused) {
    source.problem = t('select.no-answer', refused.message);
    return [];
  }
}

function ids(use, several, kind, list) {
  const { part, block, place } = use;
  const stored = place.value(block, part);
  const member = several ? `selected_${kind}s` : `selected_${kind}`;
  const initial = part[several ? `initial_${kind}s` : `initial_${kind}`];
  const known = (id) =>
    list()
      .flatMap((group) => group.options)
      .find((option) => option.value === id) ?? { value: id, words: id };
  return {
    several,
    problem: '',
    chosen: () => [(stored ? stored[member] : initial) ?? []].flat().map(known),
    find: async (query) => narrowed(list(), query),
    patch: (chosen) => ({ [member]: several ? chosen.map((option) => option.value) : chosen[0].value }),
  };
}

function people() {
  const active = store.state.people.filter((someone) => !someone.deleted);
  return [
    {
      label: '',
      options: active.map((someone) => ({
        value: someone.id,
        words: someone.real_name || someone.name,
        description: describe(someone),
      })),
    },
  ];
}

/** Channels of the kinds public, private and im. */
function channels(kinds) {
  const kind = (room) => (room.is_im ? 'im' : room.is_mpim ? 'mpim' : room.is_private ? 'private' : 'public');
  const rooms = store.state.channels.filter((room) => !room.is_archived && kinds.includes(kind(room)));
  const words = titleOf;
  return [
    {
      label: '',
      options: rooms.map((room) => ({ value: room.id, words: words(room), description: room.is_im ? t('direct') : '' })),
    },
  ];
}

function narrowed(groups, query) {
  const wanted = query.normalize('NFKC').toLowerCase();
  const fits = (option) => `${option.words} ${option.description ?? ''}`.normalize('NFKC').toLowerCase().includes(wanted);
  return groups.map((group) => ({ ...group, options: group.options.filter(fits) })).filter((group) => group.options.length > 0);
}
