/** スラッシュコマンド: /jigyo for everybody, /torimatome for coordinators. */
@NullMarked
package jp.torimatome.slack.command;

import org.jspecify.annotations.NullMarked;
