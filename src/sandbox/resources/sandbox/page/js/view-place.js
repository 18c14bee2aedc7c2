// How the elements of a view, modal or Home, are used.

import { api } from './api.js';
import { refreshViews } from './refresh.js';
import { send, stateOf, type } from './typed.js';
import { failure } from './failure.js';

/** tell(failureOrEmpty) shows or removes the banner; busy(on) shows that the app is asked. */
export function viewPlace(view, { tell, busy }) {
  const used = async (block, part, patch) => {
    busy(true);
    tell('');
    try {
      await send(view.id);
      const result = await api.click({ view_id: view.id, block_id: block.block_id, action_id: part.action_id, ...patch });
      tell(failure(result));
    } catch (refused) {
      tell(failure(refused));
    } finally {
      busy(false);
      await refreshViews();
    }
  };
  return {
    where: { view_id: view.id },
    value: (block, part) => stateOf(view, block, part),
    typed: (block, part, entry) => type(view, block, part, entry),
    used,
    error: (blockId) => view._errors?.[blockId],
  };
}
