// Why the app did not do what it was asked, as a sentence.

import { Refused } from './api.js';
import { t } from './words.js';

/** A sentence for an answer of the sandbox or a refused request; empty when all went well. */
export function failure(result) {
  if (result instanceof Refused) {
    return result.code === 'unreachable' ? t('failure.sandbox') : t('failure.refused', result.message);
  }
  if (result instanceof Error) {
    throw result;
  }
  if (result.acknowledged === false || result.error) {
    return /timeout/.test(result.error ?? '') ? t('failure.timeout') : t('failure.app', result.error || result.status || '');
  }
  return '';
}
