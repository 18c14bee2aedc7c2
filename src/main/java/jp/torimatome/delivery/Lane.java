package jp.torimatome.delivery;

/** What Slack limits apart: a limit of one of its methods must not stop the others. */
public enum Lane {
  /** chat.postMessage. */
  POSTS,
  /** chat.update. */
  UPDATES,
  /** files.*. */
  FILES
}
