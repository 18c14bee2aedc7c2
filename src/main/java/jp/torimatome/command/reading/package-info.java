/** 取込 on the command line: reading a table, what came of it, and answering what it asked. */
@NullMarked
package jp.torimatome.command.reading;

import org.jspecify.annotations.NullMarked;
