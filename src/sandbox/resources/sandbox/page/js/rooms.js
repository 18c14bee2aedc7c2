// What a conversation is called and looks like: channels, the app's direct messages, groups of several people.

import { icon } from './icons.js';
import { isApp, nameOf } from './people.js';
import { store } from './store.js';
import { t } from './words.js';

/** The name, as it stands in the sidebar; a group is called by its people. */
export function nameOfRoom(room) {
  if (room?.is_mpim) {
    return room.members
      .filter((id) => id !== store.me && !isApp(id))
      .concat(store.state.app.bot_user_id)
      .map(nameOf)
      .join(t('room.and'));
  }
  return room?.is_im ? store.state.app.name : (room?.name ?? '');
}

/** The name with the sign that it is written with. */
export function titleOf(room) {
  return room?.is_im || room?.is_mpim ? nameOfRoom(room) : `#${nameOfRoom(room)}`;
}

/** The icon before the name. */
export function signOf(room) {
  if (room?.is_mpim) {
    return icon('people');
  }
  return icon(room?.is_private ? 'lock' : 'hash');
}
