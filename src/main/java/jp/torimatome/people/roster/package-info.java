/**
 * 名簿の編集: changing a section from a day on, one at a time or a whole file of them, and who is given
 * which role.
 */
@NullMarked
package jp.torimatome.people.roster;

import org.jspecify.annotations.NullMarked;
