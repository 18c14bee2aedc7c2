/** 組織改編 on the command line. */
@NullMarked
package jp.torimatome.command.reorganisation;

import org.jspecify.annotations.NullMarked;
