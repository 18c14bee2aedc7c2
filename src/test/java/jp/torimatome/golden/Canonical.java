package jp.torimatome.golden;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * One way to write each thing down: JSON with its members in order, and of a file what it says
 * rather than how a machine has packed it.
 */
final class Canonical {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create();

  private Canonical() {}

  /** JSON in order; other text as it is. */
  static String text(String said) {
    if (!said.startsWith("{") && !said.startsWith("[")) {
      return said;
    }
    try {
      return json(JsonParser.parseString(said));
    } catch (JsonSyntaxException e) {
      return said;
    }
  }

  static String json(JsonElement element) {
    return GSON.toJson(ordered(element));
  }

  private static JsonElement ordered(JsonElement element) {
    if (element.isJsonArray()) {
      var array = new com.google.gson.JsonArray();
      element.getAsJsonArray().forEach(each -> array.add(ordered(each)));
      return array;
    }
    if (!element.isJsonObject()) {
      return element;
    }
    Map<String, JsonElement> members = new TreeMap<>(element.getAsJsonObject().asMap());
    JsonObject object = new JsonObject();
    members.forEach((name, member) -> object.add(name, ordered(member)));
    return object;
  }

  /** What a file says: the words of a PDF, the parts of a package, the points of a picture. */
  static String file(byte[] bytes) {
    try {
      if (begins(bytes, "%PDF")) {
        return words(bytes);
      }
      if (begins(bytes, "PK")) {
        return parts(bytes);
      }
      if (begins(bytes, "\u0089PNG")) {
        return points(bytes);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean begins(byte[] bytes, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length > wanted.length
        && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
  }

  private static String words(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return document.getNumberOfPages() + " pages\n" + new PDFTextStripper().getText(document);
    }
  }

  private static String parts(byte[] bytes) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readAllBytes();
        boolean xml = entry.getName().matches(".*[.](xml|rels)");
        parts.put(entry.getName(), xml ? new String(part, StandardCharsets.UTF_8) : hash(part));
      }
    }
    StringBuilder all = new StringBuilder();
    parts.forEach(
        (name, part) -> all.append("── ").append(name).append('\n').append(part).append('\n'));
    return all.toString().replace("><", ">\n<");
  }

  private static String points(byte[] bytes) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
    return image.getWidth() + " × " + image.getHeight() + " points";
  }

  static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
