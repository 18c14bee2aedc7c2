package jp.torimatome.say;

/**
 * 図: a PNG, the words for those who do not see it, and what is said in its place where it cannot be
 * shown; it stands after the first {@code after} parts. {@code chart}: the same to be drawn where
 * it is read.
 */
public record Picture(
    String fileName, byte[] png, String altText, String insteadOfIt, int after, Chart chart) {}
