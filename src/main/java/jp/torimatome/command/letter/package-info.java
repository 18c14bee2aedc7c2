/** torimatome letter: the formal letters of a round on the command line. */
@NullMarked
package jp.torimatome.command.letter;

import org.jspecify.annotations.NullMarked;
