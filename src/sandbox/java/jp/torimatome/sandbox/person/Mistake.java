package jp.torimatome.sandbox.person;

/**
 * What is wrong with a request to the sandbox's own interface: a code, and the field or value it is
 * about.
 */
final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String about;

  Mistake(String code, String about) {
    super(code, null, false, false);
    this.about = about;
  }

  String code() {
    return String.valueOf(getMessage());
  }

  String about() {
    return about;
  }
}
