/** torimatome audit: the record on the command line. */
@NullMarked
package jp.torimatome.command.record;

import org.jspecify.annotations.NullMarked;
