/** 人: directory, handover, time, sign-off, review and record, walked over the wire. */
@NullMarked
package jp.torimatome.e2e.people;

import org.jspecify.annotations.NullMarked;
