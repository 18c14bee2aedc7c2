package jp.torimatome.sandbox.api;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * The addresses beside /api that hold files: where their bytes arrive and where they can be seen.
 */
public final class FileServer {
  private final FileMethods files;

  public FileServer(FileMethods files) {
    this.files = files;
  }

  /**
   * Takes a raw body, as Java and Python send it, or the one file of a multipart form, as Node and
   * curl do.
   */
  public void upload(Context context) throws IOException {
    byte[] bytes = context.isMultipartFormData() ? part(context) : context.bodyAsBytes();
    int status = files.upload(context.pathParam("id"), bytes);
    context.status(status).result(status == 200 ? "OK - " + bytes.length : "upload refused");
  }

  /** The bytes, shown in place where they are a picture. */
  public void download(Context context) {
    FileMethods.Stored stored = files.stored(context.pathParam("id"));
    if (stored.bytes().length == 0) {
      context.status(404).result("file not found");
      return;
    }
    String name = stored.name();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = FileMethods.mimeType(ending);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Content-Disposition", type.startsWith("image/") ? "inline" : "attachment");
    context
        .contentType(type.startsWith("text/") ? type + "; charset=utf-8" : type)
        .result(stored.bytes());
  }

  private static byte[] part(Context context) throws IOException {
    for (UploadedFile file : context.uploadedFiles()) {
      try (InputStream content = file.content()) {
        return content.readAllBytes();
      }
    }
    return new byte[0];
  }
}
