// People: what they are called, how they look, and which groups they belong to.

import { h } from './dom.js';
import { person, store } from './store.js';
import { t } from './words.js';

const COLOURS = ['#8a4b2f', '#2f6b4f', '#345c8a', '#7a3d6b', '#5c5a1e', '#8a2f45', '#2f6a75', '#5b4a91'];

/** The name that stands beside messages; the id for somebody unknown. */
export function nameOf(id) {
  const someone = person(id);
  return someone?.real_name || someone?.name || (isApp(id) ? store.state.app.name : id);
}

/** Whether the id is the app's bot. */
export function isApp(id) {
  return id === store.state?.app.bot_user_id || id === store.state?.app.bot_id;
}

/** A coloured square with the first character of the name. */
export function avatar(id, name = nameOf(id), size = '') {
  const look = h(
    'span',
    { class: `avatar ${size} ${isApp(id) ? 'avatar-app' : ''}`, 'aria-hidden': 'true' },
    [...name.trim()][0] ?? '?',
  );
  if (!isApp(id)) {
    look.style.background = COLOURS[[...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) % COLOURS.length];
  }
  return look;
}

/** Section or title, and the part one plays, in one line. */
export function describe(someone) {
  const { title = '', role_note: note = '' } = someone;
  return title.includes(note) ? title : [title, note].filter(Boolean).join('　');
}

/** Everybody one can be, by group: coordinators, sections, others. */
export function groups(people) {
  const human = people.filter((someone) => !someone.is_bot);
  const section = (someone) => /^[主副]担当$/.test(someone.role_note ?? '') && !someone.deleted;
  const coordinator = (someone) => /取りまとめ/.test(someone.role_note ?? '') && !section(someone);
  return [
    { title: t('group.coordinators'), people: human.filter(coordinator) },
    { title: t('group.sections'), people: human.filter(section) },
    { title: t('group.others'), people: human.filter((someone) => !section(someone) && !coordinator(someone)) },
  ].filter((group) => group.people.length > 0);
}

/** Who one is at the first visit: the first coordinator, or else the first person who can act. */
export function firstPerson(people) {
  const [first] = groups(people)
    .flatMap((group) => group.people)
    .filter((someone) => !someone.deleted);
  return first?.id ?? '';
}
