/** 見本 on the command line. */
@NullMarked
package jp.torimatome.command.preview;

import org.jspecify.annotations.NullMarked;
