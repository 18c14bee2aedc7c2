/** Several plans beside each other, over the wire. */
@NullMarked
package jp.torimatome.e2e.plans;

import org.jspecify.annotations.NullMarked;
