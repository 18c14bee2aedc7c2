/** End to end: the whole bot beside the whole workspace, over the wire and in a browser. */
@NullMarked
package jp.torimatome.e2e;

import org.jspecify.annotations.NullMarked;
