package jp.torimatome.database;

import java.nio.file.Path;

/** This file is not opened: whoever named it is told why in a sentence. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;
  private final transient Path file;

  public Refused(Path file, Fault fault) {
    super(fault.code() + " " + fault.detail() + ": " + file);
    this.file = file;
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }

  public Path file() {
    return file;
  }
}
