/** What people type survives: closed forms, rights that end, words written beside the buttons. */
@NullMarked
package jp.torimatome.e2e.drafts;

import org.jspecify.annotations.NullMarked;
