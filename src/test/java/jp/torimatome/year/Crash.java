package jp.torimatome.year;

/** The process dies here; nothing in it may go on. */
final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash(String where) {
    super(where, null, false, false);
  }
}
