package jp.torimatome.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import jp.torimatome.preview.Preview;

/** The addresses of the preview. */
public final class PreviewRoutes {
  private final Preview preview;

  public PreviewRoutes(Preview preview) {
    this.preview = preview;
  }

  public void mount(RoutesConfig routes) {
    routes.get(
        "/preview",
        context -> {
          String command = Optional.ofNullable(context.queryParam("command")).orElse("");
          context.html(
              command.isBlank()
                  ? preview.index(person(context))
                  : preview.asked(person(context), command));
        });
    routes.get("/preview/home", context -> context.html(preview.own(person(context))));
    routes.get(
        "/preview/message/<id>",
        context ->
            context.html(
                preview.message(person(context), Long.parseLong(context.pathParam("id")))));
    routes.post(
        Preview.PRESSED,
        context -> context.html(preview.pressed(posted(context), context.formParamMap())));
    routes.post(
        Preview.SENT,
        context -> context.html(preview.sent(posted(context), context.formParamMap())));
  }

  private static String person(Context context) {
    return Optional.ofNullable(context.queryParam("person")).orElse("");
  }

  private static String posted(Context context) {
    return Optional.ofNullable(context.formParam("person")).orElse("");
  }
}
