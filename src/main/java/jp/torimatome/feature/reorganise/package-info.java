/** 組織改編 in chat: what is planned, and the modals that rename, split and merge sections. */
@NullMarked
package jp.torimatome.feature.reorganise;

import org.jspecify.annotations.NullMarked;
